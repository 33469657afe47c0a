import type { NetworkName, RequestPolicy } from '@codeties/core';
import type { DependencyContainer } from 'tsyringe';
import { observedPolicy } from '../metrics/observed-policy.js';
import { tracedPolicy } from '../tracing/traced-policy.js';
import { providePolicy } from './provide-policy.js';
import * as tokens from './tokens.js';

/** What becomes of the requests to a network, seen by whoever counts and follows them. */
export function policyOf(from: DependencyContainer, network: NetworkName): RequestPolicy {
  const policy = observedPolicy(providePolicy(from, network), { network, metrics: from.resolve(tokens.METRICS) });
  const tracing = from.resolve(tokens.TRACING);
  return tracing === undefined ? policy : tracedPolicy(policy, { network, tracing });
}
