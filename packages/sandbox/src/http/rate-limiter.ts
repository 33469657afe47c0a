/** How many requests a window takes, and how long it is. */
export interface RateLimit {
  readonly requests: number;
  readonly windowSeconds: number;
}

/** Where a caller stands in the current window. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** When the window ends, in seconds since 1970. */
  readonly reset: number;
}

/** Counts requests of each caller in windows that begin with the caller's first request. */
export interface RateLimiter {
  /** Where the caller stands, counting nothing. */
  look(caller: string, limit: RateLimit): RateState;
  /** Counts one request, and says where the caller stands after it. */
  count(caller: string, limit: RateLimit): RateState;
}

/** A limiter whose windows go by `clock`. */
export function createRateLimiter(clock: () => Date): RateLimiter {
  const windows = new Map<string, { used: number; readonly reset: number }>();
  const windowOf = (caller: string, limit: RateLimit): { used: number; readonly reset: number } => {
    const now = Math.floor(clock().getTime() / 1000);
    const current = windows.get(caller);
    if (current !== undefined && current.reset > now) return current;
    return { used: 0, reset: now + limit.windowSeconds };
  };
  const stateOf = (window: { readonly used: number; readonly reset: number }, limit: RateLimit): RateState => ({
    limit: limit.requests,
    remaining: Math.max(0, limit.requests - window.used),
    used: window.used,
    reset: window.reset,
  });
  return {
    look: (caller, limit) => stateOf(windowOf(caller, limit), limit),
    count: (caller, limit) => {
      const window = windowOf(caller, limit);
      window.used += 1;
      windows.set(caller, window);
      return stateOf(window, limit);
    },
  };
}
