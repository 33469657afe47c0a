import { connectionHistoryText, settleWithin, type CallOptions, type ConnectionRegister } from '@codeties/core';
import { historyChunks } from '../presenters/history-chunks.js';

export interface HistoryStreamOptions {
  readonly register: ConnectionRegister;
  readonly names: readonly [string, string];
  readonly after: string | undefined;
  /** Its deadline is for the beginning only: a long history takes as long as its reader does. */
  readonly call: CallOptions;
}

/** The text of a history, whose beginning is there. */
export interface HistoryStream {
  /** The first chunk; all of it where `done`. */
  readonly first: IteratorResult<string, string>;
  readonly rest: AsyncGenerator<string, string>;
}

/** Begins to read a pair's whole history. What fails before there is anything to send fails here. */
export async function openHistoryStream(options: HistoryStreamOptions): Promise<HistoryStream> {
  const { register, names, after, call } = options;
  const rest = historyChunks(connectionHistoryText(register, names, { after }, { signal: call.signal }));
  try {
    return await settleWithin(undefined, call, async () => ({ first: await rest.next(), rest }));
  } catch (error) {
    // Nobody reads on. It may still be at its first page, and ends behind that.
    rest.return('').catch(() => undefined);
    throw error;
  }
}
