import type { Pair } from '@codeties/core';
import type { Knex } from 'knex';
import type { HistoryPosition } from './history-position.js';
import { REGISTER_TABLE, registerRowsSchema, type RegisterRow } from './register-row.js';

export interface HistoryPage {
  readonly pair: Pair;
  readonly after: HistoryPosition | undefined;
  readonly size: number;
}

/** A pair's next rows, oldest first: one stretch of the index, however long the history is. */
export async function readHistoryPage(knex: Knex, { pair, after, size }: HistoryPage): Promise<RegisterRow[]> {
  const query = knex(REGISTER_TABLE)
    .select('id', 'registered_at', 'connected', 'organisations')
    .where({ first_handle: pair.first, second_handle: pair.second })
    .orderBy(['registered_at', 'id'])
    .limit(size);
  if (after !== undefined) void query.whereRaw('(registered_at, id) > (?, ?)', [after.registeredAt, after.id]);
  const rows: unknown = await query;
  return registerRowsSchema.parse(rows);
}
