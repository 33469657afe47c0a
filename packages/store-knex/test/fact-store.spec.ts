import { describeFactStore } from '@codeties/contract-tests';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
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

    it('claims nothing for whoever has gone, who would not give it back', async () => {
      const knex = openDatabase(database.url);
      try {
        await migrateToLatest(knex);
        const store = createFactStore({ knex });
        const until = new Date(Date.now() + 60_000);
        const gone = new AbortController();
        const claiming = store.claim(['gone'], until, { signal: gone.signal }).catch((error: unknown) => error);
        gone.abort();
        const next = store.claim(['gone'], until);
        expect(await claiming).to.have.property('code', 'aborted');
        expect(await next).not.to.equal(undefined);
      } finally {
        await knex.destroy();
      }
    });
  });
}
