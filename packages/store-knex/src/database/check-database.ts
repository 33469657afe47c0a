import type { Knex } from 'knex';
import { toStoreFailure } from './store-failure.js';

/**
 * Resolves when the database answers.
 *
 * @throws CodetiesError `store_unavailable` where it does not.
 */
export async function checkDatabase(knex: Knex): Promise<void> {
  try {
    await knex.raw('select 1');
  } catch (error) {
    throw toStoreFailure(error, 'the database does not answer');
  }
}
