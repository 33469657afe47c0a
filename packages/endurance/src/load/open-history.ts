import { Pool } from 'undici';
import { registerPath, type Pair } from './pair.js';

/** A history whose answer has begun. */
export interface OpenHistory {
  /** Reads it to its end, and counts the records. Rejects where it is cut. */
  count(): Promise<number>;
  /** Leaves, whatever has been read of it. */
  leave(): Promise<void>;
}

const RECORD = '{"registered_at"';

/** Asks for the whole history of a pair, and reads no more of it than comes by itself. */
export async function openHistory(url: string, pair: Pair): Promise<OpenHistory> {
  const client = new Pool(url, { connections: 1, bodyTimeout: 0 });
  const { body, statusCode } = await client.request({ path: registerPath(pair), method: 'GET' });
  if (statusCode !== 200) throw new Error(`a history was answered with ${statusCode}`);
  let failure: Error | undefined;
  body.on('error', (error: Error) => {
    failure = error;
  });
  return {
    count: async () => {
      let records = 0;
      let rest = '';
      for await (const chunk of body.setEncoding('utf8')) {
        const parts = `${rest}${String(chunk)}`.split(RECORD);
        records += parts.length - 1;
        // A record may begin in one chunk and go on in the next.
        rest = (parts.at(-1) ?? '').slice(1 - RECORD.length);
      }
      // One that was cut before it was read ends here without a word.
      if (failure) throw failure;
      return records;
    },
    leave: () => client.destroy(),
  };
}
