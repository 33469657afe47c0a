import { CodetiesError, type ErrorCode } from '@codeties/core';
import { expect } from 'chai';
import { openFailingNetwork, type FailingNetwork } from './failing-network.js';
import { failureOf } from './failure-of.js';

describe('what is held against a network', () => {
  let network: FailingNetwork;

  beforeEach(() => {
    network = openFailingNetwork();
  });

  it('answers, too, by telling that a limit is reached or that credentials will not do', async () => {
    const policy = network.openPolicy();
    for (const code of ['rate_limited', 'usage_capped', 'refused'] as const) {
      await network.failWith(policy, 'unavailable');
      await network.failWith(policy, 'unavailable');
      expect((await network.failWith(policy, code)).code).to.equal(code);
    }
    expect(network.news).to.deep.equal([]);
  });

  it('fails by what is no answer of its own, and not by answers that are odd', async () => {
    const policy = network.openPolicy();
    const failAs = async (code: ErrorCode, isOutage: boolean): Promise<void> => {
      const failure = new CodetiesError({ code, network: 'github', isOutage });
      for (let time = 0; time < 3; time += 1) await failureOf(policy.attempt(() => Promise.reject(failure)));
    };
    await failAs('invalid_response', false);
    await failAs('unavailable', false);
    expect(network.news).to.deep.equal([]);
    await failAs('invalid_response', true);
    expect(network.news).to.deep.equal(['github rests until 5']);
  });

  it('is not blamed for callers who leave', async () => {
    const policy = network.openPolicy();
    await network.failWith(policy, 'unavailable');
    await network.failWith(policy, 'unavailable');
    for (let time = 0; time < 9; time += 1) await network.failWith(policy, 'aborted');
    expect(network.news).to.deep.equal([]);
    await network.failWith(policy, 'unavailable');
    expect(network.news).to.deep.equal(['github rests until 5']);
  });

  it('is blamed for a deadline only where it had time before that', async () => {
    const policy = network.openPolicy();
    const timeOutAfter = async (seconds: number): Promise<void> => {
      const { ended, settle } = network.begin(policy);
      network.passSeconds(seconds);
      settle('timeout');
      await failureOf(ended);
    };
    for (let time = 0; time < 9; time += 1) await timeOutAfter(0.9);
    expect(network.news).to.deep.equal([]);
    for (let time = 0; time < 3; time += 1) await timeOutAfter(1);
    expect(network.news).to.have.length(1);
  });

  it('is blamed once for all that one deadline ends', async () => {
    const policy = network.openPolicy();
    const underWay = Array.from({ length: 64 }, () => network.begin(policy));
    network.passSeconds(2);
    for (const { settle } of underWay) settle('timeout');
    await Promise.all(underWay.map(({ ended }) => failureOf(ended)));
    expect(network.news).to.deep.equal([]);
    await network.failWith(policy, 'unavailable');
    await network.failWith(policy, 'unavailable');
    expect(network.news).to.deep.equal(['github rests until 7']);
  });

  it('is not judged by defects of our own, which stay what they are', async () => {
    const policy = network.openPolicy();
    const defect = new TypeError('a defect');
    for (let time = 0; time < 9; time += 1) {
      expect(await policy.attempt(() => Promise.reject(defect)).catch((error: unknown) => error)).to.equal(defect);
    }
    expect(await network.succeed(policy)).to.equal('answer');
  });
});
