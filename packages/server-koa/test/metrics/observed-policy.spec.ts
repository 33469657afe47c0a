import { CodetiesError, oneTry, type RequestPolicy } from '@codeties/core';
import { expect } from 'chai';
import { observedPolicy, type ObservedUpstreamRequest } from '../../src/index.js';

function observing(policy: RequestPolicy): { policy: RequestPolicy; seen: ObservedUpstreamRequest[] } {
  const seen: ObservedUpstreamRequest[] = [];
  const metrics = { observeUpstream: (request: ObservedUpstreamRequest) => void seen.push(request) };
  return { policy: observedPolicy(policy, { network: 'github', metrics }), seen };
}

describe('observedPolicy', () => {
  it('tells of each request that is made, and gives what it gave', async () => {
    const { policy, seen } = observing(oneTry);
    expect(await policy.attempt(() => Promise.resolve('answer'))).to.equal('answer');
    expect(seen).to.have.length(1);
    expect(seen[0]).to.include({ network: 'github', code: undefined });
    expect(seen[0]?.seconds).to.be.within(0, 1);
  });

  for (const [failure, code] of [
    [new CodetiesError({ code: 'timeout', network: 'github' }), 'timeout'],
    [new TypeError('a defect'), 'internal'],
  ] as const) {
    it(`tells how a request failed, as ${code}, and fails as it did`, async () => {
      const { policy, seen } = observing(oneTry);
      const caught: unknown = await policy.attempt(() => Promise.reject(failure)).catch((error: unknown) => error);
      expect(caught).to.equal(failure);
      expect(seen).to.have.length(1).with.nested.property('[0].code', code);
    });
  }

  it('tells of no request that is not made', async () => {
    const refusal = new CodetiesError({ code: 'unavailable', network: 'github' });
    const { policy, seen } = observing({ ...oneTry, attempt: () => Promise.reject(refusal) });
    expect(await policy.attempt(() => Promise.resolve('answer')).catch((error: unknown) => error)).to.equal(refusal);
    expect(seen).to.deep.equal([]);
  });

  it('leaves it to the policy when to try again', () => {
    const again = new Date(5);
    const asked: unknown[] = [];
    const nextTryAt: RequestPolicy['nextTryAt'] = (...given) => {
      asked.push(...given);
      return again;
    };
    const failure = new CodetiesError({ code: 'unavailable' });
    expect(observing({ ...oneTry, nextTryAt }).policy.nextTryAt(failure, 3)).to.equal(again);
    expect(asked).to.deep.equal([failure, 3]);
  });
});
