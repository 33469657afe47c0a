import { expect } from 'chai';
import { ApiFailure } from '../../src/app/api/api-failure.js';
import { describeLeft, describeUntil, isPaused } from '../../src/app/upstreams/describe-quota.js';
import { describeSpending, formatDollars } from '../../src/app/upstreams/describe-spending.js';
import { EVERY_MS, pauseAfter } from '../../src/app/upstreams/pause-after.js';

const now = new Date('2026-01-01T12:00:00Z');
const quota = { credential: 'token 1f3870be', resource: 'core' };

describe('a quota', () => {
  it('says what is left of how much, as far as the network has told', () => {
    expect(describeLeft({ ...quota, remaining: 4998, limit: 5000 })).to.deep.equal({
      text: '4,998 of 5,000',
      gauge: { left: 4998, limit: 5000 },
    });
    expect(describeLeft({ ...quota, remaining: 12 })).to.deep.equal({ text: '12' });
    expect(describeLeft({ ...quota, limit: 300 })).to.deep.equal({ text: 'at most 300' });
    expect(describeLeft(quota)).to.deep.equal({ text: 'not told' });
  });

  it('of nothing at all has no gauge, which would have no length', () => {
    expect(describeLeft({ ...quota, remaining: 0, limit: 0 })).to.deep.equal({ text: '0' });
  });

  it('never fills its gauge beyond its end', () => {
    expect(describeLeft({ ...quota, remaining: 400, limit: 300 }).gauge).to.deep.equal({ left: 300, limit: 300 });
  });

  it('says how far its end is ahead, in whole seconds that are not over yet', () => {
    expect(describeUntil('2026-01-01T12:14:58Z', now)).to.equal('in 14 min 58 s');
    expect(describeUntil('2026-01-01T12:00:00.200Z', now)).to.equal('in 1 s');
    expect(describeUntil('2026-01-01T13:02:00Z', now)).to.equal('in 1 h 2 min');
    for (const past of ['2026-01-01T12:00:00Z', '2025-12-31T12:00:00Z'])
      expect(describeUntil(past, now)).to.equal('now');
  });

  it('is paused for as long as its pause is not over', () => {
    expect(isPaused({ ...quota, paused_until: '2026-01-01T12:00:01Z' }, now)).to.equal(true);
    expect(isPaused({ ...quota, paused_until: '2026-01-01T12:00:00Z' }, now)).to.equal(false);
    expect(isPaused(quota, now)).to.equal(false);
  });
});

describe('what was spent', () => {
  it('is told by network, and for all of them together', () => {
    const networks = {
      github: { quotas: [], spent: { requests: 1200, rows: 0, dollars: 0 } },
      twitter: { quotas: [], spent: { requests: 10, rows: 1020, dollars: 10.2 } },
    };
    expect(describeSpending({ since: '2026-01-01T00:00:00Z', networks })).to.deep.equal([
      [
        { network: 'github', requests: '1,200', rows: '0', dollars: '$0.00' },
        { network: 'twitter', requests: '10', rows: '1,020', dollars: '$10.20' },
      ],
      { network: 'all', requests: '1,210', rows: '1,020', dollars: '$10.20' },
    ]);
  });

  it('is in dollars and whole cents', () => {
    expect([0, 0.1 + 0.2, 0.06, 1.999, 1234.5].map(formatDollars)).to.deep.equal([
      '$0.00',
      '$0.30',
      '$0.06',
      '$2.00',
      '$1,234.50',
    ]);
  });
});

describe('the pause behind a failure', () => {
  const failure = (status: number, retryAt?: Date): ApiFailure => new ApiFailure({ status, errors: ['no'], retryAt });

  it('is the usual one, or what the server wants where that is longer', () => {
    expect(pauseAfter(new TypeError('no'), now)).to.equal(EVERY_MS);
    expect(pauseAfter(failure(0), now)).to.equal(EVERY_MS);
    expect(pauseAfter(failure(429, new Date(now.getTime() + 1_000)), now)).to.equal(EVERY_MS);
    expect(pauseAfter(failure(429, new Date(now.getTime() + 42_000)), now)).to.equal(42_000);
  });

  it('does not end by itself where a key is wanted', () => {
    expect(pauseAfter(failure(401), now)).to.equal(undefined);
  });
});
