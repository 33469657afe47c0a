import { CodetiesError, type CodetiesErrorOptions } from '@codeties/core';
import { expect } from 'chai';
import { InvalidRequestError } from '../../src/http/invalid-request-error.js';
import { gistFailures } from '../../src/presenters/gist-failures.js';

const now = new Date('2019-09-13T09:30:00Z');
const soon = new Date(now.getTime() + 42_000);

const cases: readonly (readonly [CodetiesErrorOptions, number, string, string?])[] = [
  [{ code: 'invalid_input' }, 400, 'invalid_request'],
  [{ code: 'rate_limited', retryAt: soon }, 503, 'rate_limited', '42'],
  [{ code: 'rate_limited' }, 503, 'rate_limited', '60'],
  [{ code: 'usage_capped' }, 503, 'rate_limited', '3600'],
  [{ code: 'refused', detail: 'hunter2' }, 502, 'upstream_error'],
  [{ code: 'unavailable' }, 502, 'upstream_error'],
  [{ code: 'invalid_response' }, 502, 'invalid_response'],
  [{ code: 'timeout' }, 502, 'upstream_error'],
  [{ code: 'store_unavailable' }, 500, 'internal_error'],
  [{ code: 'internal', detail: 'a defect' }, 500, 'internal_error'],
];

describe('gistFailures', () => {
  for (const [options, status, error, retryAfter] of cases) {
    it(`answers ${status} ${error} to ${options.code}${retryAfter === undefined ? '' : `, and to wait ${retryAfter} s`}`, () => {
      const given = { clock: { now: () => now }, redact: (text: string) => text };
      expect(gistFailures.presentFailure(new CodetiesError(options), given)).to.deep.equal({
        status,
        body: JSON.stringify({ error }),
        headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter },
      });
    });
  }

  it('answers 400 to a request that cannot be understood', () => {
    const presentation = gistFailures.presentInvalid(new InvalidRequestError(['page must be a whole number']));
    expect(presentation).to.deep.equal({ status: 400, body: '{"error":"invalid_request"}', headers: {} });
  });
});
