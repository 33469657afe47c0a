import { CodetiesError, type CodetiesErrorOptions } from '@codeties/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { createRequestPolicy, type RequestPolicyOptions } from '../src/index.js';
import { failureOf } from './failure-of.js';

const now = new Date('2026-01-02T03:04:05Z');
const clock = { now: () => now };

function waitFor(failure: Partial<CodetiesErrorOptions>, tries: number, options: Partial<RequestPolicyOptions> = {}) {
  const policy = createRequestPolicy({ network: 'github', clock, ...options });
  const error = new CodetiesError({ code: 'unavailable', mayRepeat: true, ...failure });
  const next = policy.nextTryAt(error, tries);
  return next && next.getTime() - now.getTime();
}

const inSeconds = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

describe('a request that failed', () => {
  it('is not made again where its failure does not say that it may be', () => {
    expect(waitFor({ mayRepeat: false }, 1)).to.equal(undefined);
  });

  it('is made three times at most, where nothing else is said', () => {
    expect([1, 2, 3].map((tries) => waitFor({}, tries) !== undefined)).to.deep.equal([true, true, false]);
  });

  it('is made as often as is said', () => {
    expect([1, 4, 5].map((tries) => waitFor({}, tries, { mostTries: 5 }) !== undefined)).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('is not made again before its network says', () => {
    expect(waitFor({ retryAt: inSeconds(7) }, 1)).to.be.within(7_000, 9_000);
  });

  it('is not made again where its network says so late that nobody waits for it', () => {
    expect(waitFor({ retryAt: inSeconds(31) }, 1)).to.equal(undefined);
    expect(waitFor({ retryAt: inSeconds(31) }, 1, { longestWaitMs: 60_000 })).to.be.at.least(31_000);
  });

  it('waits longer for each further try, as chance has it, but not for nothing, and never longer than is said', () => {
    const waits = fc.record({
      firstBackoffMs: fc.integer({ min: 0, max: 1_000 }),
      longestBackoffMs: fc.integer({ min: 0, max: 5_000 }),
      tries: fc.integer({ min: 1, max: 20 }),
      retryAt: fc.option(fc.integer({ min: -60, max: 30 }).map(inSeconds), { nil: undefined }),
    });
    fc.assert(
      fc.property(waits, ({ tries, retryAt, ...lengths }) => {
        const told = Math.max(0, (retryAt?.getTime() ?? 0) - now.getTime());
        const wait = waitFor({ retryAt }, tries, { ...lengths, mostTries: 21 });
        const least = Math.min(lengths.longestBackoffMs / 3, (lengths.firstBackoffMs / 2) * 2 ** (tries - 1));
        expect(wait).to.be.within(told + least, told + lengths.longestBackoffMs);
      }),
    );
  });

  it('does not come again together with those it failed together with', () => {
    const waits = new Set(Array.from({ length: 50 }, () => waitFor({}, 2)));
    expect(waits.size).to.be.greaterThan(10);
  });
});

describe('the options of a policy', () => {
  it('are refused where they cannot be used, by their name', async () => {
    const wrong = { network: 'github', mostTries: 0, firstRestMs: -1 } as const;
    const error = await failureOf(Promise.resolve().then(() => createRequestPolicy(wrong)));
    expect(error.code).to.equal('invalid_input');
    expect(error.detail).to.include('mostTries').and.include('firstRestMs');
  });
});
