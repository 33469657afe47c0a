import { getEventListeners } from 'node:events';
import { toNetworkName, type ErrorCode, type RequestPolicy } from '@codeties/core';
import { expect } from 'chai';
import { failureWith, openFailingNetwork, type FailingNetwork } from './failing-network.js';
import { failureOf } from './failure-of.js';

describe('a network that keeps failing', () => {
  let network: FailingNetwork;

  beforeEach(() => {
    network = openFailingNetwork();
  });

  const until = async (policy: RequestPolicy): Promise<number> =>
    network.secondsOf((await failureOf(network.succeed(policy))).retryAt);
  const failThrice = async (policy: RequestPolicy, code: ErrorCode = 'unavailable'): Promise<void> => {
    for (let time = 0; time < 3; time += 1) await network.failWith(policy, code);
  };

  it('is left alone after so many failures in a row, and whoever asks is told until when', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    const error = await failureOf(network.succeed(policy));
    expect(error).to.include({ code: 'unavailable', network: 'github', mayRepeat: false });
    expect(network.secondsOf(error.retryAt)).to.equal(5);
    expect(network.asked()).to.equal(3);
    expect(network.news).to.deep.equal(['github rests until 5']);
  });

  it('may be one that somebody else wrote an adapter for', async () => {
    const policy = network.openPolicy({ network: toNetworkName('somebody-elses') });
    await failThrice(policy);
    expect(network.news).to.deep.equal(['somebody-elses rests until 5']);
  });

  it('is asked ten times before that where nothing else is said', async () => {
    const policy = network.openPolicy({ failuresInARow: undefined });
    for (let time = 0; time < 20; time += 1) await network.failWith(policy, 'unavailable');
    expect(network.asked()).to.equal(10);
  });

  it('is asked on as long as it answers now and then', async () => {
    const policy = network.openPolicy();
    for (let time = 0; time < 10; time += 1) {
      await network.failWith(policy, 'unavailable');
      await network.failWith(policy, 'unavailable');
      await network.succeed(policy);
    }
    expect(network.asked()).to.equal(30);
  });

  it('is asked again after its rest, and as before once it answers', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    expect((await network.failWith(policy, 'rate_limited')).code).to.equal('rate_limited');
    expect(network.news).to.deep.equal(['github rests until 5', 'github answers']);
    await network.failWith(policy, 'unavailable');
    expect(await network.succeed(policy)).to.equal('answer');
  });

  it('rests twice as long each time that it fails after a rest, a minute at most, and shorter again once it has answered', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    const lengths: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const end = await until(policy);
      lengths.push(end - network.secondsNow());
      network.passSeconds(end - network.secondsNow());
      await network.failWith(policy, 'unavailable');
    }
    expect(lengths).to.deep.equal([5, 10, 20, 40, 60, 60]);
    network.passSeconds(60);
    await network.succeed(policy);
    await failThrice(policy);
    expect((await until(policy)) - network.secondsNow()).to.equal(5);
  });

  it('sees one request after its rest, for which the others wait', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    const probe = network.begin(policy);
    const others = Array.from({ length: 100 }, () => failureOf(network.succeed(policy)));
    await Promise.resolve();
    expect(network.asked()).to.equal(4);
    probe.settle('unavailable');
    await failureOf(probe.ended);
    const codes = (await Promise.all(others)).map(({ code }) => code);
    expect(new Set(codes)).to.deep.equal(new Set(['unavailable']));
    expect(network.asked()).to.equal(4);
  });

  it('answers all who waited for that request once it is answered', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    const probe = network.begin(policy);
    const others = Array.from({ length: 100 }, () => network.succeed(policy));
    probe.settle();
    expect(await probe.ended).to.equal('answer');
    expect(await Promise.all(others)).to.have.length(100);
  });

  it('does not keep others waiting while that request hangs', async () => {
    const policy = network.openPolicy({ longestProbeMs: 10 });
    await failThrice(policy);
    network.passSeconds(5);
    const probe = network.begin(policy);
    expect((await failureOf(network.succeed(policy))).code).to.equal('unavailable');
    expect(network.asked()).to.equal(4);
    probe.settle();
    await probe.ended;
    expect(await network.succeed(policy)).to.equal('answer');
  });

  it('does not keep those waiting for that request who leave', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    const probe = network.begin(policy);
    const stop = new AbortController();
    const gone = failureOf(network.succeed(policy, stop.signal));
    stop.abort();
    expect((await gone).code).to.equal('aborted');
    expect(getEventListeners(stop.signal, 'abort')).to.have.length(0);
    expect(network.asked()).to.equal(4);
    probe.settle();
    await probe.ended;
  });

  it('is asked by the next one where the caller of that request leaves', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    const gone = network.begin(policy);
    const next = network.succeed(policy);
    gone.settle('aborted');
    expect((await failureOf(gone.ended)).code).to.equal('aborted');
    expect(await next).to.equal('answer');
    expect(network.news).to.deep.equal(['github rests until 5', 'github answers']);
  });

  it('rests longer where it fails after callers who left', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(5);
    for (let time = 0; time < 3; time += 1) await network.failWith(policy, 'aborted');
    await network.failWith(policy, 'unavailable');
    expect(network.news).to.deep.equal(['github rests until 5', 'github rests until 15']);
  });

  it('is not blamed after its rest for what it was asked before', async () => {
    const policy = network.openPolicy();
    const late = Array.from({ length: 20 }, () => network.begin(policy));
    await failThrice(policy);
    network.passSeconds(5);
    await network.succeed(policy);
    for (const { settle } of late) settle('unavailable');
    await Promise.all(late.map(({ ended }) => failureOf(ended)));
    expect(network.news).to.deep.equal(['github rests until 5', 'github answers']);
    expect(await network.succeed(policy)).to.equal('answer');
  });

  it('is asked again by those whose failure was the last straw, after its rest', async () => {
    const policy = network.openPolicy();
    expect(network.secondsOf(policy.nextTryAt(failureWith('unavailable'), 1))).to.be.lessThan(2);
    await failThrice(policy);
    expect(network.secondsOf(policy.nextTryAt(failureWith('unavailable'), 1))).to.be.within(5, 7);
    expect(network.openPolicy({ longestWaitMs: 4_000 }).nextTryAt(failureWith('unavailable'), 1)).not.to.equal(
      undefined,
    );
    const hasty = network.openPolicy({ longestWaitMs: 4_000 });
    await failThrice(hasty);
    expect(hasty.nextTryAt(failureWith('unavailable'), 1)).to.equal(undefined);
  });

  it('does not rest for longer where the clock is set back', async () => {
    const policy = network.openPolicy();
    await failThrice(policy);
    network.passSeconds(-3_600);
    expect(await network.succeed(policy)).to.equal('answer');
  });
});
