import { CodetiesError, type CodetiesErrorOptions } from '@codeties/core';
import { expect } from 'chai';
import type { Presentation } from '../../src/http/presentation.js';
import { createRedactor } from '../../src/index.js';
import { presentFailure } from '../../src/presenters/present-failure.js';

const now = new Date('2019-09-13T09:30:00.500Z');

function present(options: CodetiesErrorOptions): Presentation {
  const clock = { now: () => now };
  return presentFailure(new CodetiesError(options), { clock, redact: createRedactor(['hunter2']) });
}

function limited(code: 'rate_limited' | 'usage_capped', seconds?: number): Presentation {
  const retryAt = seconds === undefined ? undefined : new Date(now.getTime() + seconds * 1000);
  return present({ code, network: 'twitter', retryAt });
}

describe('presentFailure', () => {
  it('says how long a rate limit lasts, in the header as in the sentence', () => {
    expect(limited('rate_limited', 41.5)).to.deep.equal({
      status: 503,
      body: `{"errors":["twitter's rate limit is reached: try again in 42 s"]}`,
      headers: { 'Retry-After': '42' },
    });
  });

  it('says the same in both while time goes on', () => {
    let milliseconds = now.getTime();
    const clock = { now: () => new Date((milliseconds += 1000)) };
    const error = new CodetiesError({ code: 'rate_limited', retryAt: new Date(now.getTime() + 42_000) });
    const { body, headers } = presentFailure(error, { clock, redact: (text) => text });
    expect(body).to.include(`try again in ${headers?.['Retry-After']} s`);
  });

  it('never says to try again at once', () => {
    expect(limited('rate_limited', -5).headers).to.deep.equal({ 'Retry-After': '1' });
    expect(limited('usage_capped', 0).headers).to.deep.equal({ 'Retry-After': '1' });
  });

  it('makes up its mind where a network does not say how long', () => {
    expect(limited('rate_limited').headers).to.deep.equal({ 'Retry-After': '60' });
    expect(limited('usage_capped')).to.deep.equal({
      status: 503,
      body: `{"errors":["twitter's usage cap is reached: try again in 3600 s"]}`,
      headers: { 'Retry-After': '3600' },
    });
  });

  const cases: readonly (readonly [CodetiesErrorOptions, number, string])[] = [
    [
      { code: 'refused', network: 'twitter', detail: 'Unauthorized' },
      502,
      'twitter refuses the configured credentials: Unauthorized',
    ],
    [{ code: 'refused', network: 'github' }, 502, 'github refuses the configured credentials'],
    [
      { code: 'refused', network: 'github', detail: 'no hunter2' },
      502,
      'github refuses the configured credentials: no [redacted]',
    ],
    [{ code: 'unavailable', network: 'github', detail: 'x' }, 502, 'github is unavailable'],
    [{ code: 'invalid_response', network: 'twitter', detail: 'x' }, 502, 'twitter is unavailable'],
    [{ code: 'timeout', network: 'github' }, 504, 'github did not answer in time'],
    [{ code: 'timeout' }, 504, 'the register did not answer in time'],
    [{ code: 'store_unavailable', detail: 'select * from x' }, 503, 'the register is unavailable'],
    [{ code: 'internal', detail: 'a defect' }, 500, 'something went wrong in the server'],
    [{ code: 'invalid_input', detail: 'a and a are the same developer' }, 400, 'a and a are the same developer'],
    [{ code: 'aborted' }, 499, 'the client went away'],
  ];
  for (const [options, status, sentence] of cases) {
    it(`answers ${status} to ${options.code}: ${sentence}`, () => {
      expect(present(options)).to.deep.include({ status, body: JSON.stringify({ errors: [sentence] }) });
    });
  }
});
