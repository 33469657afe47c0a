import { expect } from 'chai';
import { mapGitHubError } from '../src/map-github-error.js';

const now = new Date('2026-01-02T03:04:05Z');
const clock = { now: () => now };

function thrown(status: number, headers: Record<string, string>, message: string): unknown {
  return Object.assign(new Error(message), { status, response: { headers, data: { message } } });
}

describe('what GitHub refuses', () => {
  it('is a rate limit that passes at its reset when nothing remains, though it says 403', () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' };
    expect(mapGitHubError(thrown(403, headers, 'API rate limit exceeded'), clock)).to.deep.include({
      code: 'rate_limited',
      retryAt: new Date(1_800_000_000_000),
    });
  });

  it('is a secondary limit that passes after as many seconds as it says', () => {
    const headers = { 'retry-after': '42', 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': '1800000000' };
    const error = mapGitHubError(thrown(403, headers, 'You have exceeded a secondary rate limit.'), clock);
    expect(error).to.deep.include({ code: 'rate_limited', retryAt: new Date(now.getTime() + 42_000) });
  });

  it('is a secondary limit by its message alone, whose end is unknown', () => {
    const headers = { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': '1800000000' };
    const error = mapGitHubError(thrown(403, headers, 'You have exceeded a secondary rate limit.'), clock);
    expect(error).to.include({ code: 'rate_limited', retryAt: undefined });
  });

  it('is a refusal in its own words otherwise', () => {
    const error = mapGitHubError(thrown(403, { 'x-ratelimit-remaining': '10' }, 'Resource not accessible'), clock);
    expect(error).to.include({ code: 'refused', detail: 'Resource not accessible', network: 'github' });
  });

  it('ignores a retry-after that is no number of seconds', () => {
    const error = mapGitHubError(thrown(429, { 'retry-after': 'soon' }, 'Too many requests'), clock);
    expect(error).to.include({ code: 'rate_limited', retryAt: undefined });
  });

  it('is unavailable where something was thrown that is no answer', () => {
    expect(mapGitHubError(new TypeError('fetch failed'), clock)).to.include({ code: 'unavailable' });
  });
});
