import { describeConnectionRegister } from '@codeties/contract-tests';
import { after, before, describe } from 'mocha';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of everyDatabase) {
  describe(`the register on ${name}`, () => {
    let database: TestDatabase;

    before(async () => {
      database = await createDatabase();
    });

    after(async () => {
      await database.remove();
    });

    describeConnectionRegister('knex', {
      setup: async () => {
        const knex = openDatabase(database.url);
        await migrateToLatest(knex);
        // Emptying one is a fraction of what it takes PostgreSQL to create another.
        await knex('connection_register').delete();
        return {
          register: createConnectionRegister({ knex }),
          breakDown: () => knex.destroy(),
          close: () => knex.destroy(),
        };
      },
    });
  });
}
