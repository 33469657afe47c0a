import type { Knex } from 'knex';
import { toStoreFailure } from '../database/store-failure.js';
import { migratorConfig } from './migrator-config.js';
import { takeMigrationTurn } from './take-migration-turn.js';

/**
 * Brings the schema up to date, all or nothing. Processes that do so at the same time take turns.
 *
 * @throws CodetiesError `store_unavailable`.
 */
export async function migrateToLatest(knex: Knex): Promise<void> {
  try {
    await takeMigrationTurn(knex, async (transaction) => {
      await transaction.migrate.latest(migratorConfig);
    });
  } catch (error) {
    throw toStoreFailure(error, 'the database cannot be migrated');
  }
}
