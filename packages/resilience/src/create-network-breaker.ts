import { CodetiesError, throwIfOver, type RequestPolicy } from '@codeties/core';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleType, isBrokenCircuitError } from 'cockatiel';
import { countRounds } from './count-rounds.js';
import { createRests } from './create-rests.js';
import { judgeFailure } from './judge-failure.js';
import type { ResolvedRequestPolicyOptions } from './request-policy-options.js';
import { Unanswered } from './unanswered.js';
import { waitFor } from './wait-for.js';

export interface NetworkBreaker extends Pick<RequestPolicy, 'attempt'> {
  /** The end of the rest, where the network is being left alone, or was and has not answered since. */
  restsUntil(): Date | undefined;
  /** Whether this is the failure of a request that was not made. */
  isRest(failure: CodetiesError): boolean;
}

/** Lets requests through to a network until it fails time after time, and from then on one after each rest. */
export function createNetworkBreaker(options: ResolvedRequestPolicyOptions): NetworkBreaker {
  const { network, failuresInARow, hangsAfterMs, longestProbeMs, clock, onRest, onRecovered } = options;
  const beginRequest = countRounds(options);
  const notMade = new WeakSet<CodetiesError>();
  let restsUntil: Date | undefined;
  let probe: Promise<unknown> = Promise.resolve();

  const breaker = circuitBreaker(handleType(Unanswered), {
    breaker: new ConsecutiveBreaker(failuresInARow),
    halfOpenAfter: createRests({
      ...options,
      begin: (until) => {
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
    const countsNow = beginRequest();
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
      const counts = verdict === 'fails' && countsNow();
      if (isProbe || counts) throw new Unanswered(verdict, rethrow);
      throw error;
    }
  };

  const isProbed = (): boolean => breaker.state === CircuitState.HalfOpen;

  const resting = (until: Date): CodetiesError => {
    const detail = 'it keeps failing and is left alone for a while';
    const failure = new CodetiesError({ code: 'unavailable', network, retryAt: until, detail, isOutage: true });
    notMade.add(failure);
    return failure;
  };

  return {
    attempt: async <Result>(request: () => Promise<Result>, signal?: AbortSignal): Promise<Result> => {
      const waitsUntil = Date.now() + longestProbeMs;
      // The breaker itself would wait for as long as the probe takes.
      while (isProbed()) {
        const left = waitsUntil - Date.now();
        if (left <= 0) throw resting(new Date(clock.now().getTime() + longestProbeMs));
        await waitFor(probe, { milliseconds: left, signal });
        throwIfOver({ signal }, network);
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
    isRest: (failure) => notMade.has(failure),
    restsUntil: () => (breaker.state === CircuitState.Closed ? undefined : restsUntil),
  };
}
