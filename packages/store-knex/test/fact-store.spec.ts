import { describeFactStore } from '@codeties/contract-tests';
import { after, before, describe } from 'mocha';
import { createFactStore, migrateToLatest, openDatabase } from '../src/index.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of everyDatabase) {
  describe(`the facts on ${name}`, () => {
    let database: TestDatabase;

    before(async () => {
      database = await createDatabase();
    });

    after(async () => {
      await database.remove();
    });

    describeFactStore('knex', {
      setup: async () => {
        const knex = openDatabase(database.url);
        await migrateToLatest(knex);
        await knex('fact').delete();
        await knex('fact_claim').delete();
        return {
          store: createFactStore({ knex }),
          breakDown: () => knex.destroy(),
          close: () => knex.destroy(),
        };
      },
    });
  });
}
