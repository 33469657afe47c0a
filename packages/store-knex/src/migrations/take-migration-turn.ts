import type { Knex } from 'knex';
import { hasMethods } from '../database/connection-source.js';
import { withSilence } from '../database/end-silence.js';
import { engineOf } from '../database/engine.js';
import { MIGRATIONS_TABLE } from './migrator-config.js';

/** Any number will do, as long as every version of this store takes the same. */
const ADVISORY_LOCK = 2019_09_13;

const LOCK_TABLE = `${MIGRATIONS_TABLE}_lock`;

/**
 * Runs `work` in a transaction that no other process migrates beside: the others wait for their turn, and find the
 * work done. The lock that knex keeps in a table is no use for that, since whoever finds it taken fails, and a process
 * that dies leaves it taken.
 */
export async function takeMigrationTurn(knex: Knex, work: (transaction: Knex) => Promise<void>): Promise<void> {
  const isPostgres = engineOf(knex) === 'postgres';
  // SQLite waits for a lock only where a transaction begins by writing, so there has to be something to write to.
  if (!isPostgres) await knex.raw(createLockTable, [LOCK_TABLE]);
  await knex.transaction(async (transaction) => {
    // A migration, or the wait for another's, takes as long as it takes.
    await withSilence(await connectionOf(transaction), async () => {
      if (isPostgres) {
        await transaction.raw('set local statement_timeout = 0');
        await transaction.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
      }
      const isLockable = !isPostgres || (await transaction.schema.hasTable(LOCK_TABLE));
      if (isLockable) await transaction(LOCK_TABLE).update({ is_locked: 0 });
      await work(transaction);
    });
  });
}

/** The one that a transaction runs on. */
async function connectionOf(transaction: Knex): Promise<unknown> {
  const client: unknown = transaction.client;
  return hasAcquire(client) ? client.acquireConnection() : undefined;
}

function hasAcquire(client: unknown): client is { acquireConnection(): Promise<unknown> } {
  return hasMethods(client, 'acquireConnection');
}

/** As knex itself would create it. */
const createLockTable =
  'create table if not exists ?? (`index` integer not null primary key autoincrement, `is_locked` integer)';
