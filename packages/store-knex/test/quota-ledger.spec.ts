import { describeQuotaLedger } from '@codeties/contract-tests';
import { after, before, describe } from 'mocha';
import { createSharedQuotaLedger, migrateToLatest, openDatabase } from '../src/index.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of everyDatabase) {
  describe(`the quotas on ${name}`, () => {
    let database: TestDatabase;

    before(async () => {
      database = await createDatabase();
    });

    after(async () => {
      await database.remove();
    });

    const rethrow = (failure: Error): never => {
      throw failure;
    };

    describeQuotaLedger('shared', {
      setup: async (clock) => {
        const knex = openDatabase(database.url);
        await migrateToLatest(knex);
        await knex('quota').delete();
        return {
          ledger: createSharedQuotaLedger({ knex, clock, onFailure: rethrow }),
          close: () => knex.destroy(),
        };
      },
    });

    describeQuotaLedger('by itself, where the database is gone', {
      setup: async (clock) => {
        const knex = openDatabase(database.url);
        await knex.destroy();
        return { ledger: createSharedQuotaLedger({ knex, clock }), close: () => Promise.resolve() };
      },
    });
  });
}
