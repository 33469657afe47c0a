import { expectFailure } from '@codeties/contract-tests';
import type { StoredFact } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createFactStore, migrateToLatest, openDatabase } from '../src/index.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

const noon = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T13:00:00Z');
const fact: StoredFact = { text: '1', readAt: noon };

function factsNamed(name: string, count: number): Map<string, StoredFact> {
  return new Map(Array.from({ length: count }, (_, index) => [`${name} ${index}`, fact]));
}

for (const [name, createDatabase] of sharedDatabases) {
  describe(`the fact store's tables on ${name}`, () => {
    let database: TestDatabase;
    let processes: [Knex, Knex];
    let knex: Knex;
    let now: Date;
    const clock = { now: (): Date => now };

    beforeEach(async () => {
      now = noon;
      database = await createDatabase();
      processes = [openDatabase(database.url), openDatabase(database.url)];
      [knex] = processes;
      await migrateToLatest(knex);
    });

    afterEach(async () => {
      await Promise.all(processes.map((each) => each.destroy()));
      await database.remove();
    });

    const countIn = async (table: string): Promise<number> => {
      const rows: unknown = await knex(table).select('key');
      return Array.isArray(rows) ? rows.length : 0;
    };

    it('are read by another process, and after a restart', async () => {
      await createFactStore({ knex, clock }).keep(new Map([['a', fact]]), later);
      expect(await createFactStore({ knex: processes[1], clock }).factsOf(['a'], noon)).to.deep.equal(
        new Map([['a', fact]]),
      );
    });

    it('do not grow by what is over', async () => {
      const store = createFactStore({ knex, clock });
      for (let round = 0; round < 6; round += 1) {
        await store.keep(factsNamed(`round ${round}`, 700), new Date(now.getTime() + 1_000));
        await store.claim([`round ${round}`], new Date(now.getTime() + 1_000));
        now = new Date(now.getTime() + 2_000);
      }
      expect(await countIn('fact')).to.be.at.most(1_400);
      expect(await countIn('fact_claim')).to.be.at.most(2);
    });

    it('are cleared by a process that finds something left behind', async () => {
      await createFactStore({ knex, clock }).keep(factsNamed('old', 20), later);
      now = later;
      await createFactStore({ knex: processes[1], clock }).keep(new Map([['new', fact]]), new Date('2026-03-02'));
      expect(await countIn('fact')).to.equal(1);
    });

    it('lose nothing that is not over yet', async () => {
      const store = createFactStore({ knex, clock });
      await store.keep(factsNamed('good', 700), later);
      await store.keep(factsNamed('others', 700), later);
      expect(await countIn('fact')).to.equal(1_400);
    });

    it('take over a claim that ran out', async () => {
      const [one, other] = processes.map((each) => createFactStore({ knex: each, clock }));
      await one?.claim(['a', 'b'], later);
      expect(await other?.claim(['b', 'c'], new Date('2026-03-02'))).to.equal(undefined);
      now = later;
      expect(await other?.claim(['b', 'c'], new Date('2026-03-02'))).to.not.equal(undefined);
      expect(await one?.claim(['c'], new Date('2026-03-02'))).to.equal(undefined);
    });

    it('give overlapping claims of two processes without failing, and no key to both', async () => {
      const stores = processes.map((each) => createFactStore({ knex: each, clock }));
      const keys = Array.from({ length: 12 }, (_, index) => `key ${index % 2 === 0 ? '\uffee' : '😀'} ${index}`);
      for (let round = 0; round < 15; round += 1) {
        const asking = stores.flatMap((store, at) =>
          Array.from({ length: 8 }, async (_, index) => {
            const wanted = [0, 1, 2, 3].map(
              (step) => keys[(round + index * 3 + step * (at === 0 ? 1 : 11)) % 12] ?? '',
            );
            return { wanted, claim: await store.claim(wanted, later) };
          }),
        );
        const given = (await Promise.all(asking)).filter(({ claim }) => claim !== undefined);
        const taken = given.flatMap(({ wanted }) => wanted);
        expect(given).to.not.have.length(0);
        expect(new Set(taken)).to.have.property('size', taken.length);
        for (const { claim } of given) await claim?.release();
      }
    });

    it('keep what two processes keep of the same keys at the same time, in whatever order', async () => {
      const facts = [...factsNamed('key', 400)];
      const keeping = processes.flatMap((each, at) => {
        const store = createFactStore({ knex: each, clock });
        return Array.from({ length: 5 }, () => store.keep(new Map(at === 0 ? facts : [...facts].reverse()), later));
      });
      await Promise.all(keeping);
      expect(await countIn('fact')).to.equal(400);
    });

    it('give a claim back that came too late for its caller', async () => {
      const [holder, waiter] = processes;
      const store = createFactStore({ knex: waiter, clock });
      await holder.transaction(async (transaction) => {
        await transaction('fact_claim').insert({ key: 'a', owner: 'nobody', expires_at: 1 });
        await expectFailure(store.claim(['a'], later, { deadline: new Date(Date.now() + 200) }), 'timeout');
      });
      // It is taken when the other has gone, and given back in the same turn of whoever waits here.
      let claim = await store.claim(['a'], later);
      for (let tries = 0; claim === undefined && tries < 100; tries += 1) claim = await store.claim(['a'], later);
      expect(claim).to.not.equal(undefined);
    });

    it('say store_unavailable where they are missing', async () => {
      const store = createFactStore({ knex });
      await store.keep(new Map([['a', fact]]), later);
      await knex.schema.dropTable('fact');
      await expectFailure(store.factsOf(['a'], noon), 'store_unavailable');
      await expectFailure(store.keep(new Map([['a', fact]]), later), 'store_unavailable');
    });
  });
}
