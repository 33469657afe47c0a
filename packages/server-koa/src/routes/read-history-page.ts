import { connectionHistoryText, type CallOptions, type ConnectionRegister, type HistoryRange } from '@codeties/core';

export interface HistoryPageOptions {
  readonly register: ConnectionRegister;
  readonly names: readonly [string, string];
  readonly limit: number;
  readonly after: string | undefined;
  readonly call: CallOptions;
}

export interface HistoryPage {
  /** The records as a JSON array. */
  readonly text: string;
  readonly count: number;
  /** Where the next page begins; absent on the last one. */
  readonly next: string | undefined;
}

/** A page of a pair's history. One record more behind a full page tells that there is another. */
export async function readHistoryPage(options: HistoryPageOptions): Promise<HistoryPage> {
  const { limit, after } = options;
  const { texts, count, position } = await readStretches(options, { after, limit });
  const hasNext = count === limit && (await readStretches(options, { after: position, limit: 1 })).count > 0;
  return { text: `[${texts.join(',')}]`, count, next: hasNext ? position : undefined };
}

interface Stretches {
  readonly texts: readonly string[];
  readonly count: number;
  /** That of the last record; absent where there is none. */
  readonly position: string | undefined;
}

async function readStretches({ register, names, call }: HistoryPageOptions, range: HistoryRange): Promise<Stretches> {
  const texts: string[] = [];
  let count = 0;
  let position: string | undefined;
  for await (const stretch of connectionHistoryText(register, names, range, call)) {
    texts.push(stretch.text);
    count += stretch.count;
    position = stretch.position;
  }
  return { texts, count, position };
}
