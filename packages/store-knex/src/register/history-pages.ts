import { throwIfOver, type CallOptions, type HistoryRange, type Pair } from '@codeties/core';
import { bounded } from '../database/bounded.js';
import type { RunStatement } from '../database/statement-runner.js';
import type { StatementValue } from '../database/statement.js';
import { decodePosition, type HistoryPosition } from './history-position.js';
import type { PageStatements } from './register-statements.js';

/** Rows held at a time, whatever the history's length. */
const PAGE_SIZE = 1_000;

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

export interface HistoryReader<Page extends HistoryPage> {
  readonly run: RunStatement;
  readonly statements: PageStatements;
  readonly toPage: (rows: readonly unknown[]) => Page;
}

/**
 * A pair's history, page by page, each one stretch of the index, however long the history is. Between pages no connection is
 * held, so a consumer may take its time; a cursor would hold one, and the SQLite driver reads a whole result before it gives
 * the first row of it.
 */
export async function* historyPages<Page extends HistoryPage>(
  reader: HistoryReader<Page>,
  { pair, range, call }: HistoryQuestion,
): AsyncGenerator<Page> {
  throwIfOver(call);
  let after = range.after === undefined ? undefined : decodePosition(range.after);
  let left = range.limit ?? Infinity;
  while (left > 0) {
    const size = Math.min(left, PAGE_SIZE);
    const behind = after === undefined ? [] : [after.registeredAt, after.id];
    const values = [pair.first, pair.second, ...behind, size];
    const page = await bounded(call, 'the register cannot be read', () => readPage(reader, values));
    if (page.count > 0) yield page;
    if (page.count < size) return;
    after = page.last;
    left -= page.count;
  }
}

async function readPage<Page extends HistoryPage>(
  { run, statements, toPage }: HistoryReader<Page>,
  values: readonly StatementValue[],
): Promise<Page> {
  // What stands behind a position takes two values more.
  const statement = values.length > 3 ? statements.behind : statements.first;
  return toPage(await run(statement, values));
}
