import { CodetiesError, type ErrorCode, type RequestPolicy } from '@codeties/core';
import { createRequestPolicy, type RequestPolicyOptions } from '../src/index.js';
import { failureOf } from './failure-of.js';

const noon = Date.UTC(2026, 0, 1, 12);

interface UnderWay {
  readonly ended: Promise<string>;
  /** Answers it, or fails it with this code. */
  readonly settle: (code?: ErrorCode) => void;
}

/** A network that answers or fails as it is told, at a time of its own, which begins at noon. */
export interface FailingNetwork {
  /** Requests that reached it. */
  readonly asked: () => number;
  /** What was told of its rests, in seconds after noon. */
  readonly news: readonly string[];
  readonly passSeconds: (seconds: number) => void;
  /** Seconds after noon that it is. */
  readonly secondsNow: () => number;
  /** Seconds after noon. */
  readonly secondsOf: (date: Date | undefined) => number;
  readonly openPolicy: (options?: Partial<RequestPolicyOptions>) => RequestPolicy;
  readonly failWith: (policy: RequestPolicy, code: ErrorCode) => Promise<CodetiesError>;
  readonly succeed: (policy: RequestPolicy, signal?: AbortSignal) => Promise<string>;
  /** A request under way, to be answered or failed later. */
  readonly begin: (policy: RequestPolicy) => UnderWay;
}

export function openFailingNetwork(): FailingNetwork {
  let now = noon;
  let asked = 0;
  const news: string[] = [];
  const secondsOf = (date: Date | undefined): number => ((date?.getTime() ?? NaN) - noon) / 1_000;
  const reach = (policy: RequestPolicy, answer: () => Promise<string>, signal?: AbortSignal): Promise<string> =>
    policy.attempt(() => {
      asked += 1;
      return answer();
    }, signal);
  return {
    asked: () => asked,
    news,
    passSeconds: (seconds) => {
      now += seconds * 1_000;
    },
    secondsNow: () => (now - noon) / 1_000,
    secondsOf,
    openPolicy: (options = {}) =>
      createRequestPolicy({
        network: 'github',
        failuresInARow: 3,
        shortestRoundMs: 0,
        clock: { now: () => new Date(now) },
        onRest: ({ network, until }) => news.push(`${network} rests until ${secondsOf(until)}`),
        onRecovered: ({ network }) => news.push(`${network} answers`),
        ...options,
      }),
    failWith: (policy, code) => failureOf(reach(policy, () => Promise.reject(failureWith(code)))),
    succeed: (policy, signal) => reach(policy, () => Promise.resolve('answer'), signal),
    begin: (policy) => {
      let settle: (code?: ErrorCode) => void = () => undefined;
      const settled = new Promise<string>((resolve, reject) => {
        settle = (code) => {
          if (code === undefined) resolve('answer');
          else reject(failureWith(code));
        };
      });
      return { ended: reach(policy, () => settled), settle };
    },
  };
}

/** What is unavailable here is so for everybody. */
export function failureWith(code: ErrorCode): CodetiesError {
  return new CodetiesError({ code, network: 'github', mayRepeat: true, isOutage: code === 'unavailable' });
}
