import {
  throwIfOver,
  withinCall,
  type CallOptions,
  type HistoryRange,
  type Pair,
  type RegisteredConnection,
} from '@codeties/core';
import type { Knex } from 'knex';
import { toStoreFailure } from '../database/store-failure.js';
import { decodePosition, encodePosition, type HistoryPosition } from './history-position.js';
import { readHistoryPage, type HistoryPage } from './read-history-page.js';
import type { RegisterRow } from './register-row.js';

/** Rows held at a time, whatever the history's length. */
const PAGE_SIZE = 1_000;

export interface ReadHistoryOptions {
  readonly pair: Pair;
  readonly range: HistoryRange;
  readonly call: CallOptions;
}

/**
 * A pair's history, page by page. Between pages no connection is held, so a consumer may take its time; a cursor would
 * hold one, and the SQLite driver reads a whole result before it gives the first row of it.
 */
export async function* readHistory(knex: Knex, options: ReadHistoryOptions): AsyncGenerator<RegisteredConnection> {
  const { pair, range, call } = options;
  throwIfOver(call);
  let after: HistoryPosition | undefined = range.after === undefined ? undefined : decodePosition(range.after);
  let left = range.limit ?? Infinity;
  while (left > 0) {
    const size = Math.min(left, PAGE_SIZE);
    const page: HistoryPage = { pair, after, size };
    const rows = await withinCall(undefined, call, () => readPage(knex, page));
    for (const row of rows) {
      throwIfOver(call);
      yield toRegisteredConnection(row);
    }
    after = rows.at(-1);
    left -= rows.length;
    if (rows.length < size) return;
  }
}

async function readPage(knex: Knex, page: HistoryPage): Promise<RegisterRow[]> {
  try {
    return await readHistoryPage(knex, page);
  } catch (error) {
    throw toStoreFailure(error, 'the register cannot be read');
  }
}

function toRegisteredConnection(row: RegisterRow): RegisteredConnection {
  return { registeredAt: new Date(row.registeredAt), connection: row.connection, position: encodePosition(row) };
}
