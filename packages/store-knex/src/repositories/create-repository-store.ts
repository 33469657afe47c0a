import type { CallOptions, RepositoryStore } from '@codeties/core';
import type { Knex } from 'knex';
import { bounded } from '../database/bounded.js';
import { joinCommits } from '../database/join-commits.js';
import { writeTurns } from '../database/write-turns.js';
import { readOwner } from './read-owner.js';
import { readRepositoriesNamed } from './read-repositories-named.js';
import { readRepositoriesOf } from './read-repositories-of.js';
import { readRepository } from './read-repository.js';
import { isKeepableName } from './repository-name.js';
import { saveRepositories } from './save-repositories.js';
import { toRows, type OwnedRows } from './to-rows.js';

export interface RepositoryStoreOptions {
  /** A migrated SQLite or PostgreSQL database, from `openDatabase` or with a driver of your own. It stays yours to close. */
  readonly knex: Knex;
}

/** The repository store in a database. What is saved is durable as far as the database's settings make a commit durable. */
export function createRepositoryStore({ knex }: RepositoryStoreOptions): RepositoryStore {
  // On PostgreSQL too, since saves take turns there as well: those that wait would hold every connection of the pool.
  const keep = joinCommits((saves: readonly OwnedRows[]) => saveRepositories(knex, saves), {
    takeTurn: writeTurns(knex),
  });
  return {
    async save(owned, call = {}) {
      const rows = toRows(owned);
      await bounded(call, 'the repository cannot be saved', ({ isOver }) => keep([rows], isOver));
    },

    repositoriesOf: (owner, call = {}) =>
      reading(call, async () => {
        const found = await readOwner(knex, owner);
        return found && { owner: found, repositories: await readRepositoriesOf(knex, found) };
      }),

    repositoryOf: (name, call = {}) =>
      reading(call, async () => (isKeepableName(name.name) ? await readRepository(knex, name) : undefined)),

    repositoriesNamed: (name, limit, call = {}) =>
      reading(call, async () => (isKeepableName(name) ? await readRepositoriesNamed(knex, { name, limit }) : [])),
  };
}

function reading<Result>(call: CallOptions, read: () => Promise<Result>): Promise<Result> {
  return bounded(call, 'the saved repositories cannot be read', read);
}
