import { describeRepositoryStore } from '@codeties/contract-tests';
import { after, before, describe } from 'mocha';
import { createRepositoryStore, migrateToLatest, openDatabase } from '../src/index.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of everyDatabase) {
  describe(`the repository store on ${name}`, () => {
    let database: TestDatabase;

    before(async () => {
      database = await createDatabase();
    });

    after(async () => {
      await database.remove();
    });

    describeRepositoryStore('knex', {
      setup: async () => {
        const knex = openDatabase(database.url);
        await migrateToLatest(knex);
        await knex('repository').delete();
        await knex('user').delete();
        return {
          store: createRepositoryStore({ knex }),
          breakDown: () => knex.destroy(),
          close: () => knex.destroy(),
        };
      },
    });
  });
}
