import type { Handle, StoredOwner } from '@codeties/core';
import type { Knex } from 'knex';
import { ownerColumns, ownersSchema, USER_TABLE } from './repository-row.js';

/** Whoever is kept under this name. */
export async function readOwner(knex: Knex, owner: Handle): Promise<StoredOwner | undefined> {
  const rows: unknown = await knex(USER_TABLE).select(ownerColumns).where({ username_folded: owner });
  return ownersSchema.parse(rows)[0];
}
