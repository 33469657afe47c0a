import type { Knex } from 'knex';
import { engineOf } from '../database/engine.js';
import { keepRepository } from './keep-repository.js';
import { keepUser } from './keep-user.js';
import type { OwnedRows } from './to-rows.js';

/** Any number will do that no other lock of the store has. */
const ADVISORY_LOCK = 2019_09_14;

/**
 * Writes repositories and their owners in this order, all or none, and resolves when they are on the disk.
 *
 * One process saves at a time. SQLite is like that; PostgreSQL is made so, since of two that save at once neither would see
 * that the other takes its name, or each would wait for the other.
 */
export async function saveRepositories(knex: Knex, saves: readonly OwnedRows[]): Promise<void> {
  const isPostgres = engineOf(knex) === 'postgres';
  await knex.transaction(async (transaction) => {
    if (isPostgres) await transaction.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    for (const { user, repository } of saves) {
      await keepUser(transaction, user);
      await keepRepository(transaction, repository);
    }
  });
}
