import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createRepositoryStore, migrateToLatest, openDatabase } from '../src/index.js';
import { alice, aliceTool, owned } from './samples.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

for (const [name, createDatabase] of sharedDatabases) {
  describe(`the repository store's tables on ${name}`, () => {
    let database: TestDatabase;
    let knex: Knex;

    beforeEach(async () => {
      database = await createDatabase();
      knex = openDatabase(database.url);
      await migrateToLatest(knex);
      await createRepositoryStore({ knex }).save(owned);
    });

    afterEach(async () => {
      await knex.destroy();
      await database.remove();
    });

    it('hold one row for each, by the host’s own ids', async () => {
      await createRepositoryStore({ knex }).save(owned);
      const users: unknown = await knex('user').select('*', knex.raw('cast(id as text) as id'));
      expect(users).to.deep.equal([{ id: '4294967297', username: 'Alice', username_folded: 'alice' }]);
      const repositories: unknown = await knex('repository').select('name', 'created_at', 'watchers');
      expect(repositories).to.deep.equal([{ name: 'Tool', created_at: '2019-09-13T09:30:00Z', watchers: null }]);
    });

    it('hold no repository without its owner', async () => {
      const failure: unknown = await knex('user')
        .delete()
        .catch((error: unknown) => error);
      expect(failure).to.be.an.instanceOf(Error);
      expect(String(failure)).to.match(/foreign key/i);
    });

    it('are there after the database was closed and opened again', async () => {
      const before = await createRepositoryStore({ knex }).repositoriesOf(alice);
      await knex.destroy();
      knex = openDatabase(database.url);
      expect(before?.repositories).to.have.length(1);
      expect(await createRepositoryStore({ knex }).repositoriesOf(alice)).to.deep.equal(before);
    });

    it('say store_unavailable, and the cause, where they are missing', async () => {
      await knex.schema.dropTable('repository');
      const store = createRepositoryStore({ knex });
      const failure = await expectFailure(store.save(owned), 'store_unavailable');
      expect(failure.cause).to.be.an.instanceOf(Error);
      await expectFailure(store.repositoriesOf(alice), 'store_unavailable');
      await expectFailure(store.repositoryOf(aliceTool), 'store_unavailable');
      await expectFailure(store.repositoriesNamed('tool', 2), 'store_unavailable');
    });

    it('say store_unavailable where somebody has put nonsense into a row', async () => {
      await knex('repository').update({ updated_at: 'yesterday' });
      const store = createRepositoryStore({ knex });
      await expectFailure(store.repositoriesOf(alice), 'store_unavailable');
      await expectFailure(store.repositoryOf(aliceTool), 'store_unavailable');
      await expectFailure(store.repositoriesNamed('tool', 2), 'store_unavailable');
    });

    it('keep nothing of an owner whose repository is refused', async () => {
      await knex.schema.dropTable('repository');
      const stranger = { ...owned.owner, id: '5', username: 'stranger' };
      const store = createRepositoryStore({ knex });
      await expectFailure(store.save({ ...owned, owner: stranger }), 'store_unavailable');
      const users: unknown = await knex('user').select('username');
      expect(users).to.deep.equal([{ username: 'Alice' }]);
    });
  });
}
