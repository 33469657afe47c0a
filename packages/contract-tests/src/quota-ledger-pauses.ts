import type { QuotaLedger } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { key, otherKey, second, spend, type HandClock } from './quota-ledger-samples.js';

export interface ClockedLedger {
  readonly ledger: QuotaLedger;
  readonly clock: HandClock;
}

/** Networks that want to be left alone. */
export function describeQuotaPauses(current: () => ClockedLedger): void {
  describe('pause', () => {
    let ledger: QuotaLedger;
    let clock: HandClock;

    beforeEach(async () => {
      ({ ledger, clock } = current());
      await ledger.take(key);
    });

    it('refuses with its end and its code', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      expect(await ledger.take(key)).to.deep.equal({ until: second(30), code: 'rate_limited' });
    });

    it('keeps the code of a cap', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'usage_capped' } });
      expect(await ledger.take(key)).to.deep.equal({ until: second(30), code: 'usage_capped' });
    });

    it('refuses also where there is something left, and takes nothing from it', async () => {
      await ledger.note(key, { remaining: 5, resetAt: second(60), pause: { until: second(30), code: 'rate_limited' } });
      await ledger.take(key);
      clock.set(second(31));
      expect((await ledger.quotas())[0]?.remaining).to.equal(5);
    });

    it('passes', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      clock.set(second(30));
      expect(await ledger.take(key)).to.equal(undefined);
    });

    it('is the longer one of two, whichever is told first', async () => {
      for (const seconds of [20, 40, 30]) {
        await ledger.note(key, { pause: { until: second(seconds), code: 'rate_limited' } });
      }
      expect(await ledger.take(key)).to.deep.equal({ until: second(40), code: 'rate_limited' });
    });

    it('stays where a later answer says nothing of it', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      await ledger.note(key, { limit: 100, remaining: 50, resetAt: second(60) });
      expect(await ledger.take(key)).to.deep.equal({ until: second(30), code: 'rate_limited' });
    });

    it('is of one quota, and not of another', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      expect(await ledger.take(otherKey)).to.equal(undefined);
    });

    it('of a spent quota ends with its window', async () => {
      await spend(ledger, 0, second(60));
      expect(await ledger.take(key)).to.deep.equal({ until: second(60), code: 'rate_limited' });
      clock.set(second(60));
      expect(await ledger.take(key)).to.equal(undefined);
    });
  });
}
