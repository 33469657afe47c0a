import { expect } from 'chai';
import { isSecondaryLimit } from '../src/secondary-limit.js';

function thrown(status: number, headers: Record<string, string>, message = 'no'): unknown {
  return Object.assign(new Error(message), { status, response: { headers, data: { message } } });
}

describe('a limit of GitHub’s', () => {
  for (const [what, error, isSecondary] of [
    ['is secondary that says so', thrown(403, {}, 'You have exceeded a secondary rate limit.'), true],
    ['is secondary that says how long to wait', thrown(429, { 'retry-after': '60' }), true],
    ['is secondary though requests are left', thrown(403, { 'retry-after': '1', 'x-ratelimit-remaining': '9' }), true],
    ['is not where no request is left', thrown(403, { 'retry-after': '1', 'x-ratelimit-remaining': '0' }), false],
    ['is not where it is one of the hour', thrown(429, {}, 'API rate limit exceeded for user ID 1.'), false],
    ['is not where it is none', thrown(503, { 'retry-after': '60' }), false],
    ['is not where nothing was answered', new TypeError('fetch failed'), false],
  ] as const) {
    it(what, () => {
      expect(isSecondaryLimit(error)).to.equal(isSecondary);
    });
  }
});
