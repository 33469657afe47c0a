import type { Knex } from 'knex';
import { z } from 'zod';
import { toStoreFailure } from '../database/store-failure.js';
import { MIGRATIONS_TABLE } from './migrator-config.js';
import { storeMigrations } from './store-migrations.js';

const completedSchema = z.array(z.object({ name: z.string() }));

/**
 * Whether the schema lacks something that this version needs. It only reads, so it can be asked again and again while
 * another process migrates.
 *
 * @throws CodetiesError `store_unavailable`.
 */
export async function hasPendingMigrations(knex: Knex): Promise<boolean> {
  try {
    if (!(await knex.schema.hasTable(MIGRATIONS_TABLE))) return true;
    const rows: unknown = await knex(MIGRATIONS_TABLE).select('name');
    const completed = new Set(completedSchema.parse(rows).map(({ name }) => name));
    return storeMigrations.some(({ name }) => !completed.has(name));
  } catch (error) {
    throw toStoreFailure(error, 'the state of the migrations cannot be read');
  }
}
