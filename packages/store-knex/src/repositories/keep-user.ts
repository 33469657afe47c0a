import type { Knex } from 'knex';
import { USER_TABLE, type UserRow } from './repository-row.js';

/** Writes an owner, new or renamed. Whoever was kept under the name before had it longer ago, and loses it. */
export async function keepUser(transaction: Knex, row: UserRow): Promise<void> {
  await transaction(USER_TABLE)
    .update({ username_folded: null })
    .where({ username_folded: row.username_folded })
    .whereNot({ id: row.id });
  await transaction(USER_TABLE).insert(row).onConflict('id').merge();
}
