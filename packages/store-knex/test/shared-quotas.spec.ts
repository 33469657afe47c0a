import type { CodetiesError, QuotaKey } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createSharedQuotaLedger, migrateToLatest, openDatabase } from '../src/index.js';
import { sharedDatabases, type TestDatabase } from './test-databases.js';

const key: QuotaKey = { network: 'github', credential: 'one', resource: 'core' };
const noon = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-01T13:00:00Z');
const hoursLater = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000);

for (const [name, createDatabase] of sharedDatabases) {
  describe(`ledgers that share quotas on ${name}`, () => {
    let database: TestDatabase;
    let processes: [Knex, Knex];
    let failures: CodetiesError[];
    let now: Date;
    const clock = { now: (): Date => now };
    const onFailure = (failure: CodetiesError): void => {
      failures.push(failure);
    };

    beforeEach(async () => {
      now = noon;
      failures = [];
      database = await createDatabase();
      processes = [openDatabase(database.url), openDatabase(database.url)];
      await migrateToLatest(processes[0]);
    });

    afterEach(async () => {
      await Promise.all(processes.map((each) => each.destroy()));
      await database.remove();
    });

    it('let as many requests go as there are left for all of them', async () => {
      const ledgers = processes.map((knex) => createSharedQuotaLedger({ knex, onFailure, clock }));
      await ledgers[0]?.note(key, { remaining: 5, resetAt: later });
      const taking = ledgers.flatMap((ledger) => Array.from({ length: 20 }, () => ledger.take(key)));
      const open = (await Promise.all(taking)).filter((pause) => pause === undefined);
      expect(open).to.have.length(5);
      expect(failures).to.deep.equal([]);
    });

    it('hear of each other’s pauses', async () => {
      const [one, other] = processes.map((knex) => createSharedQuotaLedger({ knex, onFailure, clock }));
      await one?.note(key, { pause: { until: later, code: 'usage_capped' } });
      expect(await other?.take(key)).to.deep.equal({ until: later, code: 'usage_capped' });
    });

    it('send one request of all that they have when a pause is over', async () => {
      const ledgers = processes.map((knex) => createSharedQuotaLedger({ knex, onFailure, clock }));
      await ledgers[0]?.note(key, { pause: { until: later, code: 'usage_capped' } });
      now = later;
      const taking = ledgers.flatMap((ledger) => Array.from({ length: 20 }, () => ledger.take(key)));
      const open = (await Promise.all(taking)).filter((pause) => pause === undefined);
      expect(open).to.have.length(1);
      expect(failures).to.deep.equal([]);
    });

    it('drop what is over since a day, now and then, and nothing else', async () => {
      const [knex] = processes;
      const ledger = createSharedQuotaLedger({ knex, onFailure, clock });
      const keys = ['over', 'untold', 'paused'].map((credential): QuotaKey => ({ ...key, credential }));
      const [over = key, untold = key, paused = key] = keys;
      await ledger.note(over, { limit: 5, remaining: 0, resetAt: later });
      await ledger.take(untold);
      await ledger.note(paused, { pause: { until: hoursLater(30), code: 'usage_capped' } });
      const kept = async (): Promise<readonly unknown[]> => knex('quota').pluck('credential').orderBy('credential');
      now = hoursLater(24);
      await ledger.take(key);
      expect(await kept()).to.deep.equal(['one', 'over', 'paused']);
      now = hoursLater(26);
      await ledger.take(key);
      expect(await kept()).to.deep.equal(['one', 'paused']);
      expect(failures).to.deep.equal([]);
    });

    it('do not fail each other where they take many quotas for the first time, in whatever order', async () => {
      const ledgers = processes.map((knex) => createSharedQuotaLedger({ knex, onFailure, clock }));
      const keys = Array.from({ length: 30 }, (_, index): QuotaKey => ({ ...key, resource: `resource ${index}` }));
      await Promise.all(
        ledgers.flatMap((ledger, at) => (at === 0 ? keys : [...keys].reverse()).map((each) => ledger.take(each))),
      );
      expect(failures).to.deep.equal([]);
      expect(await ledgers[0]?.quotas()).to.have.length(30);
    });

    it('go on by themselves from what they last saw when the database fails, and say why', async () => {
      const [knex] = processes;
      const ledger = createSharedQuotaLedger({ knex, onFailure, clock });
      await ledger.note(key, { remaining: 2, resetAt: later });
      await knex.schema.dropTable('quota');
      const pauses = [await ledger.take(key), await ledger.take(key), await ledger.take(key)];
      expect(pauses.map((pause) => pause?.code)).to.deep.equal([undefined, undefined, 'rate_limited']);
      expect(await ledger.quotas()).to.deep.include.members([
        { ...key, limit: undefined, remaining: 0, resetAt: later, pause: undefined },
      ]);
      expect(failures.map(({ code }) => code)).to.deep.equal(['store_unavailable']);
    });

    it('leave a database alone for a while that failed, and share again after that', async () => {
      const [knex, other] = processes;
      const ledger = createSharedQuotaLedger({ knex, onFailure, clock });
      await knex.schema.renameTable('quota', 'quota_away');
      await ledger.take(key);
      await knex.schema.renameTable('quota_away', 'quota');
      await createSharedQuotaLedger({ knex: other, clock }).note(key, { remaining: 0, resetAt: later });
      expect(await ledger.take(key)).to.equal(undefined);
      now = new Date(now.getTime() + 10_000);
      expect(await ledger.take(key)).to.deep.equal({ until: later, code: 'rate_limited' });
      expect(failures).to.have.length(1);
    });

    if (name !== 'PostgreSQL') return;

    it('do not keep a request waiting for long where the database does not answer', async () => {
      const [knex, holder] = processes;
      const ledger = createSharedQuotaLedger({ knex, onFailure, clock });
      await ledger.note(key, { remaining: 1, resetAt: later });
      await holder.transaction(async (transaction) => {
        await transaction('quota').update({ remaining: 0 });
        expect(await ledger.take(key)).to.equal(undefined);
        expect(await ledger.take(key)).to.not.equal(undefined);
      });
      expect(failures).to.have.length(1);
    });
  });
}
