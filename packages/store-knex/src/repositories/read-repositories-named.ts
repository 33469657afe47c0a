import { foldName, type StoredOwnedRepository } from '@codeties/core';
import type { Knex } from 'knex';
import {
  ownedRepositoriesSchema,
  ownerColumns,
  REPOSITORY_TABLE,
  repositoryColumns,
  USER_TABLE,
} from './repository-row.js';

export interface NamedRepositories {
  readonly name: string;
  readonly limit: number;
}

/** Repositories of one name by their ids; none of an owner whose own name is somebody else's by now. */
export async function readRepositoriesNamed(
  knex: Knex,
  { name, limit }: NamedRepositories,
): Promise<StoredOwnedRepository[]> {
  const rows: unknown = await knex(REPOSITORY_TABLE)
    .join(USER_TABLE, 'user.id', 'repository.owner_id')
    .select({ ...ownerColumns, ...repositoryColumns })
    .where({ 'repository.name_folded': foldName(name) })
    .whereNotNull('user.username_folded')
    .orderBy('repository.id')
    .limit(limit);
  return ownedRepositoriesSchema.parse(rows);
}
