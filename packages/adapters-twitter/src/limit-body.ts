import { IncomingMessage } from 'node:http';

/** A page of a thousand rows takes less than a tenth of it. */
const LARGEST_BODY = 8 * 1024 * 1024;

/**
 * Breaks an answer off that is larger than any there is. twitter-api-v2 collects a body however long it gets, and tells
 * of the response before that by this event alone.
 */
export function limitBody(event: string, data: unknown): void {
  if (event !== 'response' || typeof data !== 'object' || data === null || !('res' in data)) return;
  const { res } = data;
  if (!(res instanceof IncomingMessage)) return;
  let length = 0;
  res.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > LARGEST_BODY) res.destroy();
  });
}
