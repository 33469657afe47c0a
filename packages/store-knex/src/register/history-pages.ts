import { throwIfOver, type CallOptions, type HistoryRange, type Pair } from '@codeties/core';
import { bounded } from '../database/bounded.js';
import { decodePosition, type HistoryPosition } from './history-position.js';
import { PAGE_SIZE } from './register-statements.js';

export interface HistoryQuestion {
  readonly pair: Pair;
  readonly range: HistoryRange;
  readonly call: CallOptions;
}

export interface HistoryPage {
  /** How many rows it has. */
  readonly count: number;
  /** Where the last of them stands. */
  readonly last: HistoryPosition | undefined;
}

/** Which page to read. */
export interface PageQuestion {
  readonly pair: Pair;
  /** The first one where it is absent. */
  readonly after: HistoryPosition | undefined;
  readonly size: number;
}

export type ReadPage<Page extends HistoryPage> = (question: PageQuestion) => Promise<Page>;

/**
 * A pair's history, page by page, each one stretch of the index, however long the history is. Between pages no connection is
 * held, so a consumer may take its time; a cursor would hold one, and the SQLite driver reads a whole result before it gives
 * the first row of it.
 */
export async function* historyPages<Page extends HistoryPage>(
  readPage: ReadPage<Page>,
  { pair, range, call }: HistoryQuestion,
): AsyncGenerator<Page> {
  throwIfOver(call);
  let after = range.after === undefined ? undefined : decodePosition(range.after);
  let left = range.limit ?? Infinity;
  while (left > 0) {
    const size = Math.min(left, PAGE_SIZE);
    const question = { pair, after, size };
    const page = await bounded(call, 'the register cannot be read', () => readPage(question));
    if (page.count > 0) yield page;
    if (page.count < size) return;
    after = page.last;
    left -= page.count;
  }
}
