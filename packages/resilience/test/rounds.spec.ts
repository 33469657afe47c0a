import { setImmediate as turn } from 'node:timers/promises';
import { CodetiesError, createQuotaLedger, withinQuota } from '@codeties/core';
import { expect } from 'chai';
import { createRequestPolicy } from '../src/index.js';
import { failureOf } from './failure-of.js';

const noon = Date.UTC(2026, 0, 1, 12);
const outage = new CodetiesError({ code: 'unavailable', network: 'github', mayRepeat: true, isOutage: true });

/** A process whose time passes only while everybody waits. */
function openWorld(
  isUp: (ms: number) => boolean,
  failuresInARow = 10,
): {
  readonly asked: () => number;
  readonly rests: () => number;
  readonly ask: () => Promise<string>;
  readonly run: <Result>(work: Promise<Result>) => Promise<Result>;
} {
  let now = noon;
  let asked = 0;
  let rests = 0;
  const sleepers = new Map<() => void, number>();
  const clock = { now: () => new Date(now) };
  const policy = createRequestPolicy({ network: 'github', failuresInARow, clock, onRest: () => (rests += 1) });
  const pause = (until: Date): Promise<void> =>
    new Promise((resolve) => {
      sleepers.set(resolve, until.getTime());
    });
  const ask = (): Promise<string> => {
    const { signal } = new AbortController();
    const ledger = createQuotaLedger({ clock });
    const keys = [{ network: 'github', credential: 'one', resource: 'core' }] as const;
    const call = { deadline: new Date(noon + 20_000) };
    return withinQuota({ ledger, keys, call, signal, policy, clock, pause }, async () => {
      asked += 1;
      await pause(new Date(now + 1));
      if (!isUp(now - noon)) throw outage;
      return 'answer';
    });
  };
  const run = async <Result>(work: Promise<Result>): Promise<Result> => {
    const over = { is: false };
    const settle = (): void => {
      over.is = true;
    };
    work.then(settle, settle);
    for (;;) {
      await turn();
      if (over.is) return work;
      const next = Math.min(...sleepers.values());
      if (next === Infinity) continue;
      now = Math.max(now, next);
      for (const [wake, at] of sleepers) {
        if (at > now) continue;
        sleepers.delete(wake);
        wake();
      }
    }
  };
  return { asked: () => asked, rests: () => rests, ask, run };
}

describe('those who ask at the same time', () => {
  const sixtyFour = Array.from({ length: 64 }, (_, index) => index);

  it('are all answered by another try where their network fails for a moment', async () => {
    const { ask, asked, rests, run } = openWorld((ms) => ms > 40);
    const answers = await run(Promise.all(sixtyFour.map(ask)));
    expect(answers).to.have.length(64);
    expect(rests()).to.equal(0);
    expect(asked()).to.equal(128);
  });

  it('leave a network alone soon that does not come back', async () => {
    const { ask, asked, rests, run } = openWorld(() => false);
    const askOnEnd = async (): Promise<void> => {
      while (rests() === 0) await failureOf(ask());
    };
    await run(Promise.all(Array.from({ length: 8 }, askOnEnd)));
    // Whose first try was the last straw comes again after the first rest, and after the second.
    expect(rests()).to.be.within(1, 3);
    // A second of it, with eight who come again after a tenth each time.
    expect(asked()).to.be.lessThan(500);
  });

  it('come again after the rest, where their network is back by then', async () => {
    const { ask, rests, run } = openWorld((ms) => ms > 3_000, 2);
    const answers = await run(Promise.allSettled(sixtyFour.map(ask)));
    expect(rests()).to.equal(1);
    expect(answers.filter(({ status }) => status === 'fulfilled').length).to.be.greaterThan(9);
  });
});
