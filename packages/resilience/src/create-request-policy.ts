import type { CodetiesError, RequestPolicy } from '@codeties/core';
import { createNetworkBreaker } from './create-network-breaker.js';
import { resolveRequestPolicyOptions, type RequestPolicyOptions } from './request-policy-options.js';

/**
 * A policy for the requests to one network, all of which have to share it. What failed is made again where the failure says that it may be,
 * after a wait whose length is left to chance, so that those who failed together do not come again together. A network that fails time after
 * time is given a rest: what is asked of it meanwhile fails at once, and after it one request finds out whether it answers again. Whose own
 * request was among those that failed may come again after the rest.
 *
 * @throws CodetiesError `invalid_input` where an option cannot be used.
 */
export function createRequestPolicy(options: RequestPolicyOptions): RequestPolicy {
  const resolved = resolveRequestPolicyOptions(options);
  const { mostTries, firstBackoffMs, longestBackoffMs, longestWaitMs, clock } = resolved;
  const breaker = createNetworkBreaker(resolved);

  // Half of it is certain: waits that can come to nothing let all tries fall into the same moment.
  const backoffAfter = (tries: number): number => {
    const about = Math.min(longestBackoffMs / 1.5, firstBackoffMs * 2 ** (tries - 1));
    return about * (0.5 + Math.random());
  };

  return {
    attempt: (request, signal) => breaker.attempt(request, signal),
    nextTryAt: (failure: CodetiesError, tries: number) => {
      const { mayRepeat, retryAt } = failure;
      // Who has asked before the rest waits for its end, and who comes in the middle of it is told so.
      const waitsForRest = tries > 1 && breaker.isRest(failure);
      if ((!mayRepeat && !waitsForRest) || tries >= mostTries) return undefined;
      const now = clock.now().getTime();
      const earliest = Math.max(now, retryAt?.getTime() ?? now, breaker.restsUntil()?.getTime() ?? now);
      return earliest - now > longestWaitMs ? undefined : new Date(earliest + Math.ceil(backoffAfter(tries)));
    },
  };
}
