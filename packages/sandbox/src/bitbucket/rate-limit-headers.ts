import type { RateState } from '../http/rate-limiter.js';

const NEAR = 0.2;

/** The headers in which Bitbucket tells a Bearer token of its limit: when the window ends is not among them. */
export function bitbucketRateLimitHeaders({ limit, remaining }: RateState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-resource': 'api',
    'x-ratelimit-nearlimit': remaining < limit * NEAR ? 'true' : 'false',
  };
}
