import { ApiFailure } from '../api/api-failure.js';

export const EVERY_MS = 5_000;

/** How long to wait before asking again; undefined where asking again is of no use until somebody does something. */
export function pauseAfter(failure: unknown, now: Date): number | undefined {
  if (!(failure instanceof ApiFailure)) return EVERY_MS;
  // Whoever has no key, or a wrong one, would only be asked for it again and again.
  if (failure.status === 401) return undefined;
  return Math.max(EVERY_MS, (failure.retryAt?.getTime() ?? 0) - now.getTime());
}
