import type { RateState } from '../http/rate-limiter.js';

/** The headers in which GitHub says where a caller stands. */
export function githubRateLimitHeaders(state: RateState, resource = 'core'): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-used': String(state.used),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-resource': resource,
  };
}
