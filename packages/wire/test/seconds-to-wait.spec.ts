import { CodetiesError, type ErrorCode } from '@codeties/core';
import { expect } from 'chai';
import { secondsToWait } from '../src/index.js';

const now = new Date('2019-09-13T09:30:00.500Z');

function secondsOf(code: ErrorCode, seconds?: number): number | undefined {
  const retryAt = seconds === undefined ? undefined : new Date(now.getTime() + seconds * 1000);
  return secondsToWait(new CodetiesError({ code, network: 'twitter', retryAt }), { now: () => now });
}

describe('secondsToWait', () => {
  it('counts whole seconds, and rather one more than one too few', () => {
    expect(secondsOf('rate_limited', 41.001)).to.equal(42);
    expect(secondsOf('usage_capped', 42)).to.equal(42);
  });

  it('never says to try again at once', () => {
    expect(secondsOf('rate_limited', -5)).to.equal(1);
    expect(secondsOf('usage_capped', 0)).to.equal(1);
  });

  it('makes up its mind where a network does not say how long', () => {
    expect(secondsOf('rate_limited')).to.equal(60);
    expect(secondsOf('usage_capped')).to.equal(3600);
  });

  it('has no advice where no limit was reached, even if it is known when to try again', () => {
    expect(secondsOf('unavailable', 42)).to.equal(undefined);
    expect(secondsOf('timeout')).to.equal(undefined);
  });
});
