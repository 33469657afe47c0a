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

describe('what is held against a network', () => {
  let now: number;
  let news: string[];
  const passSeconds = (seconds: number): void => {
    now += seconds * 1_000;
  };
  const secondsOf = (date: Date | undefined): number => ((date?.getTime() ?? NaN) - noon) / 1_000;

  beforeEach(() => {
    now = noon;
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
    failureOf(policy.attempt(() => Promise.reject(failureWith(code))));
  const succeed = (policy: RequestPolicy): Promise<string> => policy.attempt(() => Promise.resolve('answer'));
  /** A request under way, to be answered or failed later. */
  const begin = (policy: RequestPolicy): UnderWay => {
    let settle: (code?: ErrorCode) => void = () => undefined;
    const settled = new Promise<string>((resolve, reject) => {
      settle = (code) => {
        if (code === undefined) resolve('answer');
        else reject(failureWith(code));
      };
    });
    const ended = policy.attempt(() => settled);
    return { ended, settle };
  };

  it('answers, too, by telling that a limit is reached or that credentials will not do', async () => {
    const policy = openPolicy();
    for (const code of ['rate_limited', 'usage_capped', 'refused'] as const) {
      await failWith(policy, 'unavailable');
      await failWith(policy, 'unavailable');
      expect((await failWith(policy, code)).code).to.equal(code);
    }
    expect(news).to.deep.equal([]);
  });

  it('fails by what is no answer of its own, and not by answers that are odd', async () => {
    const policy = openPolicy();
    const failAs = async (code: ErrorCode, isOutage: boolean): Promise<void> => {
      const failure = new CodetiesError({ code, network: 'github', isOutage });
      for (let time = 0; time < 3; time += 1) await failureOf(policy.attempt(() => Promise.reject(failure)));
    };
    await failAs('invalid_response', false);
    await failAs('unavailable', false);
    expect(news).to.deep.equal([]);
    await failAs('invalid_response', true);
    expect(news).to.deep.equal(['github rests until 5']);
  });

  it('is not blamed for callers who leave', async () => {
    const policy = openPolicy();
    await failWith(policy, 'unavailable');
    await failWith(policy, 'unavailable');
    for (let time = 0; time < 9; time += 1) await failWith(policy, 'aborted');
    expect(news).to.deep.equal([]);
    await failWith(policy, 'unavailable');
    expect(news).to.deep.equal(['github rests until 5']);
  });

  it('is blamed for a deadline only where it had time before that', async () => {
    const policy = openPolicy();
    const timeOutAfter = async (seconds: number): Promise<void> => {
      const { ended, settle } = begin(policy);
      passSeconds(seconds);
      settle('timeout');
      await failureOf(ended);
    };
    for (let time = 0; time < 9; time += 1) await timeOutAfter(0.9);
    expect(news).to.deep.equal([]);
    for (let time = 0; time < 3; time += 1) await timeOutAfter(1);
    expect(news).to.have.length(1);
  });

  it('is blamed once for all that one deadline ends', async () => {
    const policy = openPolicy();
    const underWay = Array.from({ length: 64 }, () => begin(policy));
    passSeconds(2);
    for (const { settle } of underWay) settle('timeout');
    await Promise.all(underWay.map(({ ended }) => failureOf(ended)));
    expect(news).to.deep.equal([]);
    await failWith(policy, 'unavailable');
    await failWith(policy, 'unavailable');
    expect(news).to.deep.equal(['github rests until 7']);
  });

  it('is not judged by defects of our own, which stay what they are', async () => {
    const policy = openPolicy();
    const defect = new TypeError('a defect');
    for (let time = 0; time < 9; time += 1) {
      expect(await policy.attempt(() => Promise.reject(defect)).catch((error: unknown) => error)).to.equal(defect);
    }
    expect(await succeed(policy)).to.equal('answer');
  });
});
