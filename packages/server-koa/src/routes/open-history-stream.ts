import { connectionHistoryText, withinCall, type CallOptions, type ConnectionRegister } from '@codeties/core';
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
  // The signal is for the beginning too: whoever goes away later closes the stream, which ends the reading.
  return withinCall(undefined, call, async (signal) => {
    const rest = historyChunks(connectionHistoryText(register, names, { after }, { signal }));
    return { first: await rest.next(), rest };
  });
}
