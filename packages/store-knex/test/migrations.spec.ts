import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  createConnectionRegister,
  createFactStore,
  createRepositoryStore,
  createSharedQuotaLedger,
  hasPendingMigrations,
  migrateToLatest,
  openDatabase,
  rollBackAll,
} from '../src/index.js';
import { alice, entry, historyOf, owned } from './samples.js';
import { everyDatabase, type TestDatabase } from './test-databases.js';

const tables = ['connection_register', 'user', 'repository', 'fact', 'fact_claim', 'quota'];

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
      for (const table of tables) expect(await knex.schema.hasTable(table), table).to.be.true;
    });

    it('go down', async () => {
      await migrateToLatest(knex);
      await rollBackAll(knex);
      expect(await hasPendingMigrations(knex)).to.be.true;
      for (const table of tables) expect(await knex.schema.hasTable(table), table).to.be.false;
    });

    it('go up again', async () => {
      await migrateToLatest(knex);
      await rollBackAll(knex);
      await migrateToLatest(knex);
      const register = createConnectionRegister({ knex });
      await register.record([entry]);
      expect(await historyOf(register)).to.have.length(1);
    });

    it('bring a database of the version before up to date, and lose nothing', async () => {
      await migrateToLatest(knex);
      await createConnectionRegister({ knex }).record([entry]);
      await createRepositoryStore({ knex }).save(owned);
      for (const table of ['fact', 'fact_claim', 'quota']) await knex.schema.dropTable(table);
      await knex('codeties_migrations').delete().where('name', '>', '0003');
      expect(await hasPendingMigrations(knex)).to.be.true;
      await migrateToLatest(knex);
      await createFactStore({ knex }).keep(new Map([['a', { text: '1', readAt: new Date() }]]), new Date());
      expect(await createSharedQuotaLedger({ knex }).quotas()).to.deep.equal([]);
      expect(await createRepositoryStore({ knex }).repositoriesOf(alice)).to.not.equal(undefined);
      expect(await historyOf(createConnectionRegister({ knex }))).to.have.length(1);
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
