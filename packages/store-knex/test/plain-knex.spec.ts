import { describeConnectionRegister, describeFactStore } from '@codeties/contract-tests';
import type { Knex } from 'knex';
import { after, before, describe } from 'mocha';
import { createConnectionRegister, createFactStore, migrateToLatest, openDatabase } from '../src/index.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

/** An instance whose driver the stores do not know, so that they leave everything to knex. */
async function openUnknown(url: string): Promise<Knex> {
  const knex = openDatabase(url);
  await migrateToLatest(knex);
  const client: unknown = knex.client;
  Object.assign(Object(client), { driverName: 'another' });
  for (const table of ['connection_register', 'fact', 'fact_claim']) await knex(table).delete();
  return knex;
}

for (const [name, createDatabase] of everyDatabase) {
  describe(`with a driver that is not known, on ${name}`, () => {
    let database: TestDatabase;

    before(async () => {
      database = await createDatabase();
    });

    after(async () => {
      await database.remove();
    });

    describeConnectionRegister('knex alone', {
      setup: async () => {
        const knex = await openUnknown(database.url);
        const close = (): Promise<void> => knex.destroy();
        return { register: createConnectionRegister({ knex }), breakDown: close, close };
      },
    });

    describeFactStore('knex alone', {
      setup: async () => {
        const knex = await openUnknown(database.url);
        const close = (): Promise<void> => knex.destroy();
        return { store: createFactStore({ knex }), breakDown: close, close };
      },
    });
  });
}
