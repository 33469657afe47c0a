import type { QuotaLedger } from '@codeties/core';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { key, otherKey, second, spend, takeMany, type HandClock } from './quota-ledger-samples.js';

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

    it('lets one request go when it is over, and the others wait for what becomes of that', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      clock.set(second(30));
      const [first, ...others] = await takeMany(ledger, 20);
      expect(first).to.equal(undefined);
      for (const pause of others) {
        expect(pause).to.include({ code: 'rate_limited', isProbed: true });
        expect(pause?.until.getTime()).to.be.within(second(31).getTime(), second(40).getTime());
      }
    });

    it('is over for everybody when that request is noted', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'usage_capped' } });
      clock.set(second(30));
      await ledger.take(key);
      await ledger.note(key, {});
      for (const pause of await takeMany(ledger, 20)) expect(pause).to.equal(undefined);
    });

    it('lets the next request go soon where nobody hears of the first any more', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      clock.set(second(30));
      await ledger.take(key);
      clock.set(second(40));
      const open = (await takeMany(ledger, 20)).filter((pause) => pause === undefined);
      expect(open).to.have.length(1);
    });

    it('is followed by another one, however short, where that request is refused', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      clock.set(second(30));
      await ledger.take(key);
      await ledger.note(key, { pause: { until: second(31), code: 'usage_capped' } });
      expect(await ledger.take(key)).to.deep.equal({ until: second(31), code: 'usage_capped' });
    });

    it('is told while it lasts, and leaves nothing to tell', async () => {
      await ledger.note(key, { pause: { until: second(30), code: 'rate_limited' } });
      const [told] = await ledger.quotas();
      expect(told?.pause).to.deep.equal({ until: second(30), code: 'rate_limited' });
      clock.set(second(30));
      expect(await ledger.quotas()).to.deep.equal([]);
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
