import type { Knex } from 'knex';
import { toStoreFailure } from '../database/store-failure.js';
import { migratorConfig } from './migrator-config.js';
import { takeMigrationTurn } from './take-migration-turn.js';

/**
 * Takes every migration back, and everything that is kept with it.
 *
 * @throws CodetiesError `store_unavailable`.
 */
export async function rollBackAll(knex: Knex): Promise<void> {
  try {
    await takeMigrationTurn(knex, async (transaction) => {
      await transaction.migrate.rollback(migratorConfig, true);
    });
  } catch (error) {
    throw toStoreFailure(error, 'the migrations cannot be taken back');
  }
}
