import { getEventListeners } from 'node:events';
import { CodetiesError, type ErrorCode, type RequestPolicy } from '@codeties/core';
import { expect } from 'chai';
import { createRequestPolicy, type RequestPolicyOptions } from '../src/index.js';
import { failureOf } from './failure-of.js';

const noon = Date.UTC(2026, 0, 1, 12);

/** What is unavailable here is so for everybody. */
function failureWith(code: ErrorCode): CodetiesError {
  return new CodetiesError({ code, network: 'github', mayRepeat: true, isOutage: code === 'unavailable' });
}

interface UnderWay {
  readonly ended: Promise<string>;
  /** Answers it, or fails it with this code. */
  readonly settle: (code?: ErrorCode) => void;
}

describe('a network that keeps failing', () => {
  let now: number;
  let asked: number;
  let news: string[];
  const passSeconds = (seconds: number): void => {
    now += seconds * 1_000;
  };
  const secondsOf = (date: Date | undefined): number => ((date?.getTime() ?? NaN) - noon) / 1_000;
  const until = async (policy: RequestPolicy): Promise<number> => secondsOf((await failureOf(succeed(policy))).retryAt);

  beforeEach(() => {
    now = noon;
    asked = 0;
    news = [];
  });

  const openPolicy = (options: Partial<RequestPolicyOptions> = {}): RequestPolicy =>
    createRequestPolicy({
      network: 'github',
      failuresInARow: 3,
      shortestRoundMs: 0,
      clock: { now: () => new Date(now) },
      onRest: ({ network, until }) => news.push(`${network} rests until ${secondsOf(until)}`),
      onRecovered: ({ network }) => news.push(`${network} answers`),
      ...options,
    });
  const failWith = (policy: RequestPolicy, code: ErrorCode): Promise<CodetiesError> =>
    failureOf(
      policy.attempt(() => {
        asked += 1;
        return Promise.reject(failureWith(code));
      }),
    );
  const succeed = (policy: RequestPolicy): Promise<string> =>
    policy.attempt(() => {
      asked += 1;
      return Promise.resolve('answer');
    });
  /** A request under way, to be answered or failed later. */
  const begin = (policy: RequestPolicy): UnderWay => {
    let settle: (code?: ErrorCode) => void = () => undefined;
    const settled = new Promise<string>((resolve, reject) => {
      settle = (code) => {
        if (code === undefined) resolve('answer');
        else reject(failureWith(code));
      };
    });
    const ended = policy.attempt(() => {
      asked += 1;
      return settled;
    });
    return { ended, settle };
  };
  const failThrice = async (policy: RequestPolicy, code: ErrorCode = 'unavailable'): Promise<void> => {
    for (let time = 0; time < 3; time += 1) await failWith(policy, code);
  };

  it('is left alone after so many failures in a row, and whoever asks is told until when', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    const error = await failureOf(succeed(policy));
    expect(error).to.include({ code: 'unavailable', network: 'github', mayRepeat: false });
    expect(secondsOf(error.retryAt)).to.equal(5);
    expect(asked).to.equal(3);
    expect(news).to.deep.equal(['github rests until 5']);
  });

  it('is asked ten times before that where nothing else is said', async () => {
    const policy = openPolicy({ failuresInARow: undefined });
    for (let time = 0; time < 20; time += 1) await failWith(policy, 'unavailable');
    expect(asked).to.equal(10);
  });

  it('is asked on as long as it answers now and then', async () => {
    const policy = openPolicy();
    for (let time = 0; time < 10; time += 1) {
      await failWith(policy, 'unavailable');
      await failWith(policy, 'unavailable');
      await succeed(policy);
    }
    expect(asked).to.equal(30);
  });

  it('is asked again after its rest, and as before once it answers', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    expect((await failWith(policy, 'rate_limited')).code).to.equal('rate_limited');
    expect(news).to.deep.equal(['github rests until 5', 'github answers']);
    await failWith(policy, 'unavailable');
    expect(await succeed(policy)).to.equal('answer');
  });

  it('rests twice as long each time that it fails after a rest, a minute at most, and shorter again once it has answered', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    const lengths: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const end = await until(policy);
      lengths.push(end - secondsOf(new Date(now)));
      now = noon + end * 1_000;
      await failWith(policy, 'unavailable');
    }
    expect(lengths).to.deep.equal([5, 10, 20, 40, 60, 60]);
    passSeconds(60);
    await succeed(policy);
    await failThrice(policy);
    expect((await until(policy)) - secondsOf(new Date(now))).to.equal(5);
  });

  it('sees one request after its rest, for which the others wait', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    const probe = begin(policy);
    const others = Array.from({ length: 100 }, () => failureOf(succeed(policy)));
    await Promise.resolve();
    expect(asked).to.equal(4);
    probe.settle('unavailable');
    await failureOf(probe.ended);
    const codes = (await Promise.all(others)).map(({ code }) => code);
    expect(new Set(codes)).to.deep.equal(new Set(['unavailable']));
    expect(asked).to.equal(4);
  });

  it('answers all who waited for that request once it is answered', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    const probe = begin(policy);
    const others = Array.from({ length: 100 }, () => succeed(policy));
    probe.settle();
    expect(await probe.ended).to.equal('answer');
    expect(await Promise.all(others)).to.have.length(100);
  });

  it('does not keep others waiting while that request hangs', async () => {
    const policy = openPolicy({ longestProbeMs: 10 });
    await failThrice(policy);
    passSeconds(5);
    const probe = begin(policy);
    expect((await failureOf(succeed(policy))).code).to.equal('unavailable');
    expect(asked).to.equal(4);
    probe.settle();
    await probe.ended;
    expect(await succeed(policy)).to.equal('answer');
  });

  it('does not keep those waiting for that request who leave', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    const probe = begin(policy);
    const stop = new AbortController();
    const gone = failureOf(policy.attempt(() => Promise.resolve((asked += 1)), stop.signal));
    stop.abort();
    expect((await gone).code).to.equal('aborted');
    expect(getEventListeners(stop.signal, 'abort')).to.have.length(0);
    expect(asked).to.equal(4);
    probe.settle();
    await probe.ended;
  });

  it('is asked by the next one where the caller of that request leaves', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    const gone = begin(policy);
    const next = succeed(policy);
    gone.settle('aborted');
    expect((await failureOf(gone.ended)).code).to.equal('aborted');
    expect(await next).to.equal('answer');
    expect(news).to.deep.equal(['github rests until 5', 'github answers']);
  });

  it('rests longer where it fails after callers who left', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(5);
    for (let time = 0; time < 3; time += 1) await failWith(policy, 'aborted');
    await failWith(policy, 'unavailable');
    expect(news).to.deep.equal(['github rests until 5', 'github rests until 15']);
  });

  it('is not blamed after its rest for what it was asked before', async () => {
    const policy = openPolicy();
    const late = Array.from({ length: 20 }, () => begin(policy));
    await failThrice(policy);
    passSeconds(5);
    await succeed(policy);
    for (const { settle } of late) settle('unavailable');
    await Promise.all(late.map(({ ended }) => failureOf(ended)));
    expect(news).to.deep.equal(['github rests until 5', 'github answers']);
    expect(await succeed(policy)).to.equal('answer');
  });

  it('is asked again by those whose failure was the last straw, after its rest', async () => {
    const policy = openPolicy();
    expect(secondsOf(policy.nextTryAt(failureWith('unavailable'), 1))).to.be.lessThan(2);
    await failThrice(policy);
    expect(secondsOf(policy.nextTryAt(failureWith('unavailable'), 1))).to.be.within(5, 7);
    expect(openPolicy({ longestWaitMs: 4_000 }).nextTryAt(failureWith('unavailable'), 1)).not.to.equal(undefined);
    const hasty = openPolicy({ longestWaitMs: 4_000 });
    await failThrice(hasty);
    expect(hasty.nextTryAt(failureWith('unavailable'), 1)).to.equal(undefined);
  });

  it('does not rest for longer where the clock is set back', async () => {
    const policy = openPolicy();
    await failThrice(policy);
    passSeconds(-3_600);
    expect(await succeed(policy)).to.equal('answer');
  });
});
