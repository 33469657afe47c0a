import type { RateState } from '../http/rate-limiter.js';

/** The headers in which X says where a caller stands at one endpoint. */
export function xRateLimitHeaders(state: RateState): Record<string, string> {
  return {
    'x-rate-limit-limit': String(state.limit),
    'x-rate-limit-remaining': String(state.remaining),
    'x-rate-limit-reset': String(state.reset),
  };
}
