import type { NetworkName, RequestPolicy } from '@codeties/core';
import type { Tracing } from './tracing.js';

export interface TracedPolicyOptions {
  readonly network: NetworkName;
  readonly tracing: Pick<Tracing, 'upstream'>;
}

/** The same policy, under which each request that is made shows up in the trace of what it is made for. */
export function tracedPolicy(policy: RequestPolicy, { network, tracing }: TracedPolicyOptions): RequestPolicy {
  return {
    attempt: (request, signal) => policy.attempt(() => tracing.upstream(network, request), signal),
    nextTryAt: (failure, tries) => policy.nextTryAt(failure, tries),
  };
}
