import type { StoredOwner, StoredRepository } from '@codeties/core';
import type { Knex } from 'knex';
import { REPOSITORY_TABLE, repositoriesSchema, repositoryColumns } from './repository-row.js';

/** An owner's repositories by name. */
export async function readRepositoriesOf(knex: Knex, owner: StoredOwner): Promise<StoredRepository[]> {
  const rows: unknown = await knex(REPOSITORY_TABLE)
    .select(repositoryColumns)
    .where({ owner_id: owner.id })
    .whereNotNull('name_folded')
    .orderBy(['name_folded', 'id']);
  return repositoriesSchema.parse(rows);
}
