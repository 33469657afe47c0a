import { CodetiesError, type CodetiesErrorOptions } from '@codeties/core';
import { expect } from 'chai';
import { sentenceOfFailure, type FailureSentenceOptions } from '../src/index.js';

const now = new Date('2019-09-13T09:30:00.500Z');

function sentenceOf(failure: CodetiesErrorOptions, options: FailureSentenceOptions = {}): string {
  return sentenceOfFailure(new CodetiesError(failure), { clock: { now: () => now }, ...options });
}

const cases: readonly (readonly [CodetiesErrorOptions, string])[] = [
  [
    { code: 'rate_limited', network: 'twitter', retryAt: new Date(now.getTime() + 41_500) },
    "twitter's rate limit is reached: try again in 42 s",
  ],
  [{ code: 'usage_capped', network: 'twitter' }, "twitter's usage cap is reached: try again in 3600 s"],
  [{ code: 'rate_limited' }, "a network's rate limit is reached: try again in 60 s"],
  [
    { code: 'refused', network: 'twitter', detail: 'Unauthorized' },
    'twitter refuses the configured credentials: Unauthorized',
  ],
  [{ code: 'refused', network: 'github' }, 'github refuses the configured credentials'],
  [{ code: 'unavailable', network: 'github', detail: 'x' }, 'github is unavailable'],
  [{ code: 'invalid_response', network: 'twitter', detail: 'x' }, 'twitter is unavailable'],
  [{ code: 'timeout', network: 'github' }, 'github did not answer in time'],
  [{ code: 'timeout' }, 'the register did not answer in time'],
  [{ code: 'store_unavailable', detail: 'select * from x' }, 'the register is unavailable'],
  [{ code: 'internal', detail: 'a defect' }, 'something went wrong in the server'],
  [{ code: 'invalid_input', detail: 'a and a are the same developer' }, 'a and a are the same developer'],
  [{ code: 'invalid_input' }, 'the request cannot be understood'],
  [{ code: 'aborted' }, 'the client went away'],
];

describe('sentenceOfFailure', () => {
  for (const [failure, sentence] of cases) {
    it(`says of ${failure.code}: ${sentence}`, () => {
      expect(sentenceOf(failure)).to.equal(sentence);
    });
  }

  it("takes out of a network's words what the caller takes out", () => {
    const redact = (text: string): string => text.replaceAll('hunter2', '…');
    const refused = { code: 'refused', network: 'github', detail: 'no hunter2' } as const;
    expect(sentenceOf(refused, { redact })).to.equal('github refuses the configured credentials: no …');
    expect(sentenceOf(refused)).to.equal('github refuses the configured credentials: no hunter2');
  });

  it('calls what is kept by the name that it is given, and a network by its own', () => {
    const store = 'the database';
    expect(sentenceOf({ code: 'store_unavailable' }, { store })).to.equal('the database is unavailable');
    expect(sentenceOf({ code: 'timeout' }, { store })).to.equal('the database did not answer in time');
    expect(sentenceOf({ code: 'timeout', network: 'twitter' }, { store })).to.equal('twitter did not answer in time');
  });
});
