import type { Knex } from 'knex';
import { REGISTER_TABLE, type NewRegisterRow } from './register-row.js';

/** SQLite takes 500 rows in a statement of the form that knex gives it; beyond a hundred it gets no faster. */
const ROWS_PER_STATEMENT = 100;

/** Writes the rows in their order, all or none, and resolves when they are on the disk. */
export async function insertRegisterRows(knex: Knex, rows: readonly NewRegisterRow[]): Promise<void> {
  await knex.transaction(async (transaction) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      await transaction(REGISTER_TABLE).insert(rows.slice(start, start + ROWS_PER_STATEMENT));
    }
  });
}
