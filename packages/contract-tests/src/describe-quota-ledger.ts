import { toNetworkName, type Clock, type QuotaKey, type QuotaLedger } from '@codeties/core';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { describeQuotaPauses } from './quota-ledger-pauses.js';
import {
  createHandClock,
  key,
  onlyQuota,
  otherKey,
  second,
  spend,
  takeMany,
  type HandClock,
} from './quota-ledger-samples.js';
import type { QuotaLedgerSubject } from './quota-ledger-subject.js';

export interface QuotaLedgerHarness {
  /** A fresh ledger that has heard of nothing, and goes by this clock. */
  setup(clock: Clock): Promise<QuotaLedgerSubject>;
}

/** The promises of the QuotaLedger port, as tests that any implementation must pass. */
export function describeQuotaLedger(name: string, harness: QuotaLedgerHarness): void {
  describe(`QuotaLedger: ${name}`, () => {
    let clock: HandClock;
    let subject: QuotaLedgerSubject;
    let ledger: QuotaLedger;

    beforeEach(async () => {
      clock = createHandClock();
      subject = await harness.setup(clock);
      ledger = subject.ledger;
    });

    afterEach(async () => {
      await subject.close();
    });

    it('has no quotas at first', async () => {
      expect(await ledger.quotas()).to.deep.equal([]);
    });

    it('lets everything go where nothing was heard of', async () => {
      for (const pause of await takeMany(ledger, 30)) expect(pause).to.equal(undefined);
    });

    it('lists what was taken from, also where nothing was heard of it', async () => {
      await ledger.take(key);
      expect(await onlyQuota(ledger)).to.include(key);
    });

    it('keeps account of a network that somebody else wrote an adapter for', async () => {
      const foreign: QuotaKey = { ...key, network: toNetworkName('somebody-elses') };
      await ledger.note(foreign, { limit: 5, remaining: 0, resetAt: second(60) });
      expect(await ledger.take(foreign)).to.deep.equal({ until: second(60), code: 'rate_limited' });
      expect(await onlyQuota(ledger)).to.include(foreign);
    });

    it('takes down to nothing, and then refuses until the window ends', async () => {
      await spend(ledger, 2);
      expect(await ledger.take(key)).to.equal(undefined);
      expect(await ledger.take(key)).to.equal(undefined);
      expect(await ledger.take(key)).to.deep.equal({ until: second(60), code: 'rate_limited' });
      expect((await onlyQuota(ledger))?.remaining).to.equal(0);
    });

    it('lets as many go as there are left, however many ask at the same time', async () => {
      await spend(ledger, 5);
      const open = (await takeMany(ledger, 20)).filter((pause) => pause === undefined);
      expect(open).to.have.length(5);
    });

    it('takes an answer’s number for the same window no higher than its own count', async () => {
      await spend(ledger, 10);
      await takeMany(ledger, 4);
      await ledger.note(key, { remaining: 9, resetAt: second(60) });
      expect((await onlyQuota(ledger))?.remaining).to.equal(6);
    });

    it('takes the lowest of what answers say that overtake one another', async () => {
      await ledger.take(key);
      for (const remaining of [8, 6, 7]) await ledger.note(key, { remaining, resetAt: second(60) });
      expect((await onlyQuota(ledger))?.remaining).to.equal(6);
    });

    it('takes a window whose end is told a little differently for the same', async () => {
      await spend(ledger, 3, second(60));
      await ledger.note(key, { remaining: 9, resetAt: second(61) });
      expect((await onlyQuota(ledger))?.remaining).to.equal(3);
    });

    it('gives back what was free', async () => {
      await spend(ledger, 1);
      await ledger.take(key);
      await ledger.note(key, { isFree: true });
      expect(await ledger.take(key)).to.equal(undefined);
      expect(await ledger.take(key)).to.not.equal(undefined);
    });

    it('believes no answer of a window that is over', async () => {
      await spend(ledger, 9, second(600));
      await ledger.note(key, { remaining: 1, resetAt: second(60) });
      const quota = await onlyQuota(ledger);
      expect(quota?.remaining).to.equal(9);
      expect(quota?.resetAt).to.deep.equal(second(600));
    });

    it('takes the numbers of a window that is new', async () => {
      await spend(ledger, 1, second(60));
      await ledger.note(key, { limit: 50, remaining: 49, resetAt: second(600) });
      expect(await onlyQuota(ledger)).to.deep.include({ limit: 50, remaining: 49, resetAt: second(600) });
    });

    it('is open again once the window ends, for the limit that it had', async () => {
      await spend(ledger, 0);
      clock.set(second(60));
      expect(await ledger.take(key)).to.equal(undefined);
      expect(await onlyQuota(ledger)).to.deep.include({ limit: 100, remaining: 99, resetAt: undefined });
    });

    it('lets no more than the limit go when the window ends, however many have waited for it', async () => {
      await spend(ledger, 0);
      clock.set(second(60));
      const open = (await takeMany(ledger, 120)).filter((pause) => pause === undefined);
      expect(open).to.have.length(100);
      await ledger.note(key, { limit: 100, remaining: 99, resetAt: second(120) });
      clock.set(second(119));
      expect(await ledger.take(key)).to.deep.equal({ until: second(120), code: 'rate_limited' });
    });

    it('leaves out a quota whose window is over, until somebody takes from it again', async () => {
      await spend(ledger, 0);
      clock.set(second(61));
      expect(await ledger.quotas()).to.deep.equal([]);
      await ledger.take(key);
      expect(await ledger.quotas()).to.have.length(1);
    });

    it('counts each quota by itself', async () => {
      await spend(ledger, 0);
      expect(await ledger.take(otherKey)).to.equal(undefined);
      expect(await ledger.take({ ...key, resource: 'graphql' })).to.equal(undefined);
      expect(await ledger.take({ ...key, network: 'twitter' })).to.equal(undefined);
      expect(await ledger.take(key)).to.not.equal(undefined);
    });

    it('lists quotas in the order of their networks, credentials and resources', async () => {
      const keys: readonly QuotaKey[] = [
        { network: 'bitbucket', credential: 'b', resource: 'b' },
        { network: 'github', credential: 'B', resource: 'a' },
        { network: 'github', credential: 'a', resource: 'a' },
        { network: 'github', credential: 'a', resource: 'b' },
        { network: 'github', credential: 'é', resource: '' },
        { network: 'twitter', credential: '', resource: '' },
      ];
      await Promise.all([...keys].reverse().map((each) => ledger.take(each)));
      const listed = await ledger.quotas();
      expect(listed.map(({ network, credential, resource }) => ({ network, credential, resource }))).to.deep.equal(
        keys,
      );
    });

    describeQuotaPauses(() => ({ ledger, clock }));
  });
}
