import { expect } from 'chai';
import { quotaKey, readQuotaNews } from '../src/github-quota.js';

const headers = {
  'x-ratelimit-limit': '5000',
  'x-ratelimit-remaining': '4999',
  'x-ratelimit-reset': '1800000000',
  'x-ratelimit-resource': 'core',
};
const key = quotaKey('token 12345678', 'core');

describe('what an answer of GitHub’s says of its quota', () => {
  const read = (status: number, given: Record<string, string>, of = key): object =>
    readQuotaNews({ status, headers: new Headers(given) }, of);

  it('is where it stands', () => {
    const resetAt = new Date(1_800_000_000_000);
    expect(read(200, headers)).to.deep.equal({ isFree: false, limit: 5_000, remaining: 4_999, resetAt });
    expect(read(403, { ...headers, 'x-ratelimit-remaining': '0' })).to.deep.include({ remaining: 0, resetAt });
  });

  it('is that it was free with a token where nothing has changed', () => {
    expect(read(304, headers)).to.deep.include({ isFree: true, remaining: 4_999 });
    expect(read(304, headers, quotaKey('anonymous', 'core'))).to.deep.include({ isFree: false });
  });

  it('is nothing where it tells of another quota', () => {
    expect(read(200, { ...headers, 'x-ratelimit-resource': 'search' })).to.deep.equal({ isFree: false });
  });

  it('is nothing where the token is refused, whose quota it does not tell', () => {
    expect(read(401, { ...headers, 'x-ratelimit-limit': '60' })).to.deep.equal({ isFree: true });
  });

  it('is nothing where there are no headers, or none that make sense', () => {
    const nothing = { isFree: false, limit: undefined, remaining: undefined, resetAt: undefined };
    expect(read(502, {})).to.deep.equal(nothing);
    expect(read(200, { 'x-ratelimit-limit': 'many', 'x-ratelimit-reset': '-1' })).to.deep.equal(nothing);
  });
});
