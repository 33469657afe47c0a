import { toHandle, toPair } from '@codeties/core';
import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { entry, historyOf } from './samples.js';
import { createPostgresDatabase, sharedDatabases, type TestDatabase } from './test-databases.js';

const refusedPair = toPair(toHandle('refused'), toHandle('zed'));

/** Has the database refuse one pair. */
const refuse = new Map([
  [
    'a SQLite file',
    `create trigger refuse before insert on connection_register when new.first_handle = 'refused'
     begin select raise(abort, 'refused'); end`,
  ],
  ['PostgreSQL', `alter table connection_register add check (first_handle <> 'refused')`],
]);

for (const [name, createDatabase] of sharedDatabases) {
  describe(`the register on ${name}, when the database fails`, () => {
    let database: TestDatabase;
    let knex: Knex;

    beforeEach(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
      await migrateToLatest(knex);
      await knex.raw(refuse.get(name) ?? '');
    });

    afterEach(async () => {
      await knex.destroy();
      await database.remove();
    });

    it('keeps nothing of a batch whose end is refused', async () => {
      const register = createConnectionRegister({ knex });
      const batch = [...Array.from({ length: 1_234 }, () => entry), { ...entry, pair: refusedPair }];
      await expectFailure(register.record(batch), 'store_unavailable');
      expect(await historyOf(register)).to.deep.equal([]);
    });

    it('keeps the next batch', async () => {
      const register = createConnectionRegister({ knex });
      await expectFailure(register.record([{ ...entry, pair: refusedPair }]), 'store_unavailable');
      await register.record([entry]);
      expect(await historyOf(register)).to.have.length(1);
    });

    it('says store_unavailable where its table is missing', async () => {
      await knex.schema.dropTable('connection_register');
      const register = createConnectionRegister({ knex });
      await expectFailure(register.record([entry]), 'store_unavailable');
      await expectFailure(historyOf(register), 'store_unavailable');
    });

    it('says store_unavailable where somebody has put nonsense into a row', async () => {
      const register = createConnectionRegister({ knex });
      await register.record([entry]);
      await knex('connection_register').update({ organisations: '{"not":"a list"}' });
      await expectFailure(historyOf(register), 'store_unavailable');
    });
  });
}

describe('the register on PostgreSQL, when the server cuts its connections', () => {
  it('works on with new ones', async () => {
    const { url } = await createPostgresDatabase();
    const [knex, killer] = [openDatabase(url), openDatabase(url)];
    await migrateToLatest(knex);
    const register = createConnectionRegister({ knex });
    await register.record([entry]);
    await killer.raw(
      'select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = ? and pid <> pg_backend_pid()',
      ['codeties'],
    );
    await register.record([entry]).catch(() => register.record([entry]));
    expect(await historyOf(register)).to.have.length(2);
    await Promise.all([knex.destroy(), killer.destroy()]);
  });
});
