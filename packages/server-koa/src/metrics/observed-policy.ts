import { CodetiesError, type ErrorCode, type NetworkName, type RequestPolicy } from '@codeties/core';
import type { Metrics } from './metrics.js';

export interface ObservedPolicyOptions {
  readonly network: NetworkName;
  readonly metrics: Pick<Metrics, 'observeUpstream'>;
}

/** The same policy, under which each request that is made is timed, and counted where it fails. */
export function observedPolicy(policy: RequestPolicy, { network, metrics }: ObservedPolicyOptions): RequestPolicy {
  const observed = async <Result>(request: () => Promise<Result>): Promise<Result> => {
    const start = performance.now();
    let code: ErrorCode | undefined;
    try {
      return await request();
    } catch (error) {
      code = error instanceof CodetiesError ? error.code : 'internal';
      throw error;
    } finally {
      metrics.observeUpstream({ network, seconds: (performance.now() - start) / 1000, code });
    }
  };
  return {
    attempt: (request, signal) => policy.attempt(() => observed(request), signal),
    nextTryAt: (failure, tries) => policy.nextTryAt(failure, tries),
  };
}
