import { foldName, type RepositoryName, type StoredOwnedRepository } from '@codeties/core';
import type { Knex } from 'knex';
import {
  ownedRepositoriesSchema,
  ownerColumns,
  REPOSITORY_TABLE,
  repositoryColumns,
  USER_TABLE,
} from './repository-row.js';

/** One of somebody's repositories. */
export async function readRepository(
  knex: Knex,
  { owner, name }: RepositoryName,
): Promise<StoredOwnedRepository | undefined> {
  const rows: unknown = await knex(REPOSITORY_TABLE)
    .join(USER_TABLE, 'user.id', 'repository.owner_id')
    .select({ ...ownerColumns, ...repositoryColumns })
    .where({ 'user.username_folded': owner, 'repository.name_folded': foldName(name) });
  return ownedRepositoriesSchema.parse(rows)[0];
}
