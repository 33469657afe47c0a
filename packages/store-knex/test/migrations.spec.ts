import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  createConnectionRegister,
  hasPendingMigrations,
  migrateToLatest,
  openDatabase,
  rollBackAll,
} from '../src/index.js';
import { entry, historyOf } from './samples.js';
import { everyDatabase, sharedDatabases, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of everyDatabase) {
  describe(`the migrations on ${name}`, () => {
    let database: TestDatabase;
    let knex: Knex;

    beforeEach(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
    });

    afterEach(async () => {
      await knex.destroy();
      await database.remove();
    });

    it('go up', async () => {
      expect(await hasPendingMigrations(knex)).to.be.true;
      await migrateToLatest(knex);
      expect(await hasPendingMigrations(knex)).to.be.false;
      expect(await knex.schema.hasTable('connection_register')).to.be.true;
    });

    it('go down', async () => {
      await migrateToLatest(knex);
      await rollBackAll(knex);
      expect(await hasPendingMigrations(knex)).to.be.true;
      expect(await knex.schema.hasTable('connection_register')).to.be.false;
    });

    it('go up again', async () => {
      await migrateToLatest(knex);
      await rollBackAll(knex);
      await migrateToLatest(knex);
      const register = createConnectionRegister({ knex });
      await register.record([entry]);
      expect(await historyOf(register)).to.have.length(1);
    });

    it('leave a database that has them as it is', async () => {
      await migrateToLatest(knex);
      const register = createConnectionRegister({ knex });
      await register.record([entry]);
      await migrateToLatest(knex);
      expect(await historyOf(register)).to.have.length(1);
    });

    it('have nothing to take back in an empty database', async () => {
      await rollBackAll(knex);
      expect(await hasPendingMigrations(knex)).to.be.true;
    });

    it('do not mind a migration of a later version', async () => {
      await migrateToLatest(knex);
      await knex('codeties_migrations').insert({ name: '9999_of_the_future', batch: 2 });
      await migrateToLatest(knex);
      expect(await hasPendingMigrations(knex)).to.be.false;
    });

    it('are not thrown by a lock that a dead process left behind', async () => {
      await migrateToLatest(knex);
      await rollBackAll(knex);
      await knex('codeties_migrations_lock').update({ is_locked: 1 });
      await migrateToLatest(knex);
      expect(await hasPendingMigrations(knex)).to.be.false;
    });

    it('say store_unavailable where the database cannot be reached', async () => {
      await knex.destroy();
      await expectFailure(migrateToLatest(knex), 'store_unavailable');
      await expectFailure(rollBackAll(knex), 'store_unavailable');
      await expectFailure(hasPendingMigrations(knex), 'store_unavailable');
    });
  });
}

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
