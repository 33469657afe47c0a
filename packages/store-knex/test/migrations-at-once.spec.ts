import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { migrateToLatest, openDatabase } from '../src/index.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of sharedDatabases) {
  describe(`processes that migrate ${name} at the same time`, () => {
    let database: TestDatabase;
    let first: Knex;
    let others: Knex[];

    beforeEach(async () => {
      database = await createDatabase();
      first = openDatabase(database.url);
      others = [openDatabase(database.url), openDatabase(database.url)];
    });

    afterEach(async () => {
      await Promise.all([first, ...others].map((knex) => knex.destroy()));
      await database.remove();
    });

    it('all succeed, and it is migrated once', async () => {
      await Promise.all([first, ...others].map(migrateToLatest));
      const rows: unknown = await first('codeties_migrations').select('name').whereLike('name', '0001%');
      expect(rows).to.have.length(1);
    });
  });
}
