import type { QuotaNews, QuotaPause } from '../ports/quota-ledger.js';

/** What a ledger keeps of one quota. */
export interface QuotaState {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: Date | undefined;
  readonly pause?: QuotaPause | undefined;
}

/** A quota's state once a request was asked for: refused while it is paused or spent, taken from it otherwise. */
export function takeFromQuota(
  state: QuotaState,
  now: Date,
): { readonly state: QuotaState; readonly pause?: QuotaPause | undefined } {
  const current = renewQuota(state, now);
  if (current.pause) return { state: current, pause: current.pause };
  const { remaining, resetAt } = current;
  if (remaining === undefined || resetAt === undefined) return { state: current };
  if (remaining > 0) return { state: { ...current, remaining: remaining - 1 } };
  return { state: current, pause: { until: resetAt, code: 'rate_limited' } };
}

/**
 * A quota's state once an answer has come. Answers overtake one another, so that within a window the lowest number
 * holds; requests that are under way are already taken out of it.
 */
export function noteInQuota(state: QuotaState, news: QuotaNews, now: Date): QuotaState {
  const { isFree = false, limit, remaining, resetAt, pause } = news;
  const current = renewQuota(state, now);
  const left = current.remaining === undefined || !isFree ? current.remaining : current.remaining + 1;
  const isSameWindow = resetAt === undefined || isSameInstant(resetAt, current.resetAt);
  // An answer of a window that is over already says nothing of this one.
  const isStale = resetAt !== undefined && current.resetAt !== undefined && !isSameWindow && resetAt < current.resetAt;
  const said = isStale ? undefined : remaining;
  return {
    limit: limit ?? current.limit,
    remaining: said === undefined ? left : isSameWindow ? Math.min(said, left ?? said) : said,
    resetAt: isStale || resetAt === undefined ? current.resetAt : resetAt,
    pause: laterPause(current.pause, pause),
  };
}

/** What is over is forgotten: the network itself says what comes next. */
export function renewQuota(state: QuotaState, now: Date): QuotaState {
  const { limit, remaining, resetAt, pause } = state;
  const isOver = resetAt !== undefined && resetAt <= now;
  return {
    limit,
    remaining: isOver ? undefined : remaining,
    resetAt: isOver ? undefined : resetAt,
    pause: pause === undefined || pause.until <= now ? undefined : pause,
  };
}

/** Networks that tell seconds to wait rather than a time tell another time a second later. */
function isSameInstant(one: Date, other: Date | undefined): boolean {
  return other !== undefined && Math.abs(one.getTime() - other.getTime()) <= 2_000;
}

function laterPause(one: QuotaPause | undefined, other: QuotaPause | undefined): QuotaPause | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.until > one.until ? other : one;
}
