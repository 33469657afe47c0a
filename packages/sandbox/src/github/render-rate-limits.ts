import type { components } from '@octokit/openapi-types';
import type { RateState } from '../http/rate-limiter.js';

/** What `/rate_limit` says: where a caller stands with REST and with GraphQL. */
export function renderRateLimits(core: RateState, graphql: RateState): object {
  return {
    resources: { core, search: core, graphql },
    rate: core,
  } satisfies components['schemas']['rate-limit-overview'];
}
