import type { Knex } from 'knex';
import { REGISTER_TABLE } from '../register/register-row.js';
import { toStoreFailure } from './store-failure.js';

/**
 * Resolves when the database answers, and has the register.
 *
 * @throws CodetiesError `store_unavailable` where it does not.
 */
export async function checkDatabase(knex: Knex): Promise<void> {
  try {
    await knex(REGISTER_TABLE).select(knex.raw('1')).limit(1);
  } catch (error) {
    throw toStoreFailure(error, 'the database does not answer');
  }
}
