import { expectFailure } from '@codeties/contract-tests';
import type { OwnedRepository } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createRepositoryStore, migrateToLatest, openDatabase } from '../src/index.js';
import { alice, aliceTool, owned } from './samples.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

const COUNT = 40;

for (const [name, createDatabase] of sharedDatabases) {
  describe(`processes that save to ${name} at the same time`, () => {
    let database: TestDatabase;
    let processes: Knex[];

    beforeEach(async () => {
      database = await createDatabase();
      processes = Array.from({ length: 3 }, () => openDatabase(database.url));
      await Promise.all(processes.map(migrateToLatest));
    });

    afterEach(async () => {
      await Promise.all(processes.map((knex) => knex.destroy()));
      await database.remove();
    });

    const saveEverywhere = async (ownedBy: (process: number, index: number) => OwnedRepository): Promise<void> => {
      const stores = processes.map((knex) => createRepositoryStore({ knex }));
      const indices = Array.from({ length: COUNT }, (_, index) => index);
      await Promise.all(stores.flatMap((store, at) => indices.map((index) => store.save(ownedBy(at, index)))));
    };

    const rowsIn = async (table: string): Promise<unknown> => {
      const rows: unknown = await processes[0]?.(table).select('id');
      return rows;
    };

    it('all succeed with the same repository, and there is one of it', async () => {
      await saveEverywhere((_, stars) => ({ ...owned, repository: { ...owned.repository, stars } }));
      expect(await rowsIn('user')).to.have.length(1);
      expect(await rowsIn('repository')).to.have.length(1);
    });

    it('all succeed where they take one another’s names, and each name has one holder', async () => {
      await saveEverywhere((at, index) => ({
        owner: { ...owned.owner, id: String((at + index) % 5), username: index % 2 === 0 ? 'Alice' : 'Bob' },
        repository: { ...owned.repository, id: String((at * 3 + index) % 7), name: index % 3 === 0 ? 'Tool' : 'Other' },
      }));
      expect(await rowsIn('user')).to.have.length(5);
      expect(await rowsIn('repository')).to.have.length(7);
    });

    it('end when their time is up while another holds the tables, and save again after that', async () => {
      const [holder, waiter] = processes.map((knex) => createRepositoryStore({ knex }));
      await holder?.save(owned);
      await processes[0]?.transaction(async (transaction) => {
        await transaction('user').update({ username: 'Held' });
        if (name === 'PostgreSQL') await transaction.raw('lock table "user"');
        const start = performance.now();
        const call = { deadline: new Date(Date.now() + 200) };
        await expectFailure(waiter?.save(owned, call) ?? Promise.resolve(), 'timeout');
        if (name === 'PostgreSQL') {
          const late = { deadline: new Date(Date.now() + 200) };
          await expectFailure(waiter?.repositoryOf(aliceTool, late) ?? Promise.resolve(), 'timeout');
        }
        expect(performance.now() - start).to.be.below(2_000);
      });
      await waiter?.save(owned);
      expect((await waiter?.repositoriesOf(alice))?.owner.username).to.equal('Alice');
    });
  });
}
