import type { Knex } from 'knex';
import { REPOSITORY_TABLE, type RepositoryRow } from './repository-row.js';

/** Writes a repository, new or changed. Another of its owner that was kept under the name had it longer ago, and loses it. */
export async function keepRepository(transaction: Knex, row: RepositoryRow): Promise<void> {
  await transaction(REPOSITORY_TABLE)
    .update({ name_folded: null })
    .where({ owner_id: row.owner_id, name_folded: row.name_folded })
    .whereNot({ id: row.id });
  await transaction(REPOSITORY_TABLE).insert(row).onConflict('id').merge();
}
