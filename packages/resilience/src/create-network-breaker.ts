import { CodetiesError, settledWithin, type RequestPolicy } from '@codeties/core';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleType, isBrokenCircuitError } from 'cockatiel';
import { createRests } from './create-rests.js';
import { judgeFailure } from './judge-failure.js';
import type { ResolvedRequestPolicyOptions } from './request-policy-options.js';
import { Unanswered } from './unanswered.js';

export interface NetworkBreaker extends Pick<RequestPolicy, 'attempt'> {
  /** Whether the network is being left alone, or was and has not answered since. */
  isResting(): boolean;
}

/** Lets requests through to a network until it fails time after time, and from then on one after each rest. */
export function createNetworkBreaker(options: ResolvedRequestPolicyOptions): NetworkBreaker {
  const { network, failuresInARow, hangsAfterMs, longestProbeMs, clock, onRest, onRecovered } = options;
  let rests = 0;
  let restsUntil: Date | undefined;
  let probe: Promise<unknown> = Promise.resolve();

  const breaker = circuitBreaker(handleType(Unanswered), {
    breaker: new ConsecutiveBreaker(failuresInARow),
    halfOpenAfter: createRests({
      ...options,
      begin: (until) => {
        rests += 1;
        restsUntil = until;
        onRest({ network, until });
      },
    }),
  });
  breaker.onReset(() => {
    onRecovered({ network });
  });

  /** What was answered is given as what tells it: to the breaker a refusal is an answer, too. */
  const ask = async <Result>(request: () => Promise<Result>): Promise<() => Result> => {
    const isProbe = breaker.state !== CircuitState.Closed;
    const restsBefore = rests;
    const startedAt = clock.now().getTime();
    try {
      const result = await request();
      return () => result;
    } catch (error) {
      const rethrow = (): never => {
        throw error;
      };
      const verdict = judgeFailure(error, { tookMs: clock.now().getTime() - startedAt, hangsAfterMs });
      if (verdict === 'answers') return rethrow;
      // Those who asked before a rest say nothing of what is after it.
      if (isProbe || (verdict === 'fails' && rests === restsBefore)) throw new Unanswered(verdict, rethrow);
      throw error;
    }
  };

  const isProbed = (): boolean => breaker.state === CircuitState.HalfOpen;

  const resting = (until: Date): CodetiesError =>
    new CodetiesError({
      code: 'unavailable',
      network,
      retryAt: until,
      detail: 'it keeps failing and is left alone for a while',
    });

  return {
    attempt: async <Result>(request: () => Promise<Result>): Promise<Result> => {
      const waitsUntil = Date.now() + longestProbeMs;
      // The breaker itself would wait for as long as the probe takes.
      while (isProbed()) {
        const left = waitsUntil - Date.now();
        if (left <= 0) throw resting(new Date(clock.now().getTime() + longestProbeMs));
        await settledWithin(left, [probe]);
      }
      const asked = breaker.execute(() => ask(request));
      if (isProbed()) probe = asked;
      let tell: () => Result;
      try {
        tell = await asked;
      } catch (error) {
        if (error instanceof Unanswered) return error.rethrow();
        throw isBrokenCircuitError(error) ? resting(restsUntil ?? clock.now()) : error;
      }
      return tell();
    },
    isResting: () => breaker.state !== CircuitState.Closed,
  };
}
