import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  checkDatabase,
  checkWriting,
  createConnectionRegister,
  createRepositoryStore,
  migrateToLatest,
  openDatabase,
} from '../src/index.js';
import { entry, historyOf, owned } from './samples.js';
import { createPostgresDatabase, sharedDatabases, type TestDatabase } from './test-databases.js';

const refuseOnSqlite = [
  `create trigger append_only before delete on connection_register begin select raise(abort, 'no'); end`,
];
const refuseOnPostgres = [
  `create function append_only() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
  'create trigger append_only before delete on connection_register for each row execute function append_only()',
];

for (const [name, createDatabase] of sharedDatabases) {
  describe(`${name} in trouble`, function () {
    this.timeout(30_000);
    let database: TestDatabase;
    let knex: Knex;
    let other: Knex;

    beforeEach(async () => {
      database = await createDatabase();
      [knex, other] = [openDatabase(database.url), openDatabase(database.url)];
      await migrateToLatest(knex);
    });

    afterEach(async () => {
      await Promise.all([knex.destroy(), other.destroy()]);
      await database.remove();
    });

    it('is waited for no longer than a store is patient while another process has it locked, and used after that', async () => {
      const register = createConnectionRegister({ knex });
      const repositories = createRepositoryStore({ knex });
      await other.transaction(async (holder) => {
        if (name === 'PostgreSQL') await holder.raw('lock table connection_register, "user" in access exclusive mode');
        else await holder('user').delete();
        const start = performance.now();
        await Promise.all([
          expectFailure(register.record([entry]), 'store_unavailable'),
          expectFailure(repositories.save(owned), 'store_unavailable'),
        ]);
        expect(performance.now() - start).to.be.below(7_000);
      });
      await checkWriting(knex);
      await register.record([entry]);
      expect(await historyOf(register)).to.not.have.length(0);
    });

    it('is checked for being written, and nothing is added by that', async () => {
      const register = createConnectionRegister({ knex });
      await checkDatabase(knex);
      await checkWriting(knex);
      await checkWriting(knex);
      expect(await historyOf(register)).to.deep.equal([]);
      expect(await knex('connection_register')).to.deep.equal([]);
    });

    it('is checked for being written where the register is, and nowhere else', async () => {
      await knex.schema.dropTable('fact');
      await checkWriting(knex);
      await knex.schema.dropTable('connection_register');
      await expectFailure(checkWriting(knex), 'store_unavailable');
    });

    it('is checked for being written without anybody being allowed to delete', async () => {
      const refusal = name === 'PostgreSQL' ? refuseOnPostgres : refuseOnSqlite;
      for (const statement of refusal) await knex.raw(statement);
      await checkWriting(knex);
    });
  });
}

describe('PostgreSQL that lets nobody write', () => {
  it('says store_unavailable to what writes, and to checks, and answers what was recorded', async () => {
    const { url } = await createPostgresDatabase();
    const knex = openDatabase(url);
    await migrateToLatest(knex);
    const register = createConnectionRegister({ knex });
    await register.record([entry]);
    await knex.raw('alter database ?? set default_transaction_read_only = on', [new URL(url).pathname.slice(1)]);
    const reader = openDatabase(url);
    await expectFailure(checkDatabase(reader), 'store_unavailable');
    await expectFailure(checkWriting(reader), 'store_unavailable');
    await expectFailure(createConnectionRegister({ knex: reader }).record([entry]), 'store_unavailable');
    expect(await historyOf(createConnectionRegister({ knex: reader }))).to.have.length(1);
    await Promise.all([knex.destroy(), reader.destroy()]);
  });
});
