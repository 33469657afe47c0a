import type { QuotaNews, QuotaPause } from '../ports/quota-ledger.js';

/** What a ledger keeps of one quota. A pause stays when it is over, until a request has found out whether it is. */
export interface QuotaState {
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: Date | undefined;
  readonly pause?: QuotaPause | undefined;
}

/** For how long others wait for a request that finds something out: it may never come back. */
const MOMENT_MS = 2_000;

/**
 * A quota's state once a request was asked for: refused while it is paused or spent, taken from it otherwise. When a pause is over
 * one request goes to find that out, and the others wait until it is noted, or for a moment.
 */
export function takeFromQuota(
  state: QuotaState,
  now: Date,
): { readonly state: QuotaState; readonly pause?: QuotaPause | undefined } {
  const current = renewQuota(state, now);
  const { remaining, resetAt, pause } = current;
  if (pause && pause.until > now) return { state: current, pause };
  if (remaining === 0 && resetAt) {
    return { state: { ...current, pause: undefined }, pause: { until: resetAt, code: 'rate_limited' } };
  }
  const aMoment: QuotaPause = { until: new Date(now.getTime() + MOMENT_MS), code: 'rate_limited' };
  if (pause) {
    // Where all of a window went that nobody has told the end of, its numbers are forgotten: this request hears new ones.
    const left = remaining ? remaining - 1 : undefined;
    return { state: { ...current, remaining: left, pause: { ...aMoment, isProbed: true } } };
  }
  if (remaining === 0) return { state: { ...current, pause: aMoment }, pause: aMoment };
  return { state: { ...current, remaining: remaining === undefined ? undefined : remaining - 1 } };
}

/**
 * A quota's state once an answer has come. Answers overtake one another, so that within a window the lowest number
 * holds; requests that are under way are already taken out of it.
 */
export function noteInQuota(state: QuotaState, news: QuotaNews, now: Date): QuotaState {
  const { isFree = false, remaining, resetAt } = news;
  const current = renewQuota(state, now);
  const limit = news.limit ?? current.limit;
  const { remaining: before } = current;
  const left = before === undefined || !isFree ? before : Math.min(before + 1, limit ?? Infinity);
  // A window of which nobody has told the end yet is the one that an answer tells of.
  const isSameWindow = !resetAt || !current.resetAt || isSameInstant(resetAt, current.resetAt);
  // An answer of a window that is over already says nothing of this one.
  const isStale = resetAt !== undefined && (resetAt <= now || (!isSameWindow && resetAt < (current.resetAt ?? now)));
  const said = isStale ? undefined : remaining;
  return {
    limit,
    remaining: said === undefined ? left : isSameWindow ? Math.min(said, left ?? said) : said,
    resetAt: isStale || resetAt === undefined ? current.resetAt : resetAt,
    pause: pauseAfter(current.pause, news, now),
  };
}

/** When a window is over the next one has room for its limit. When that ends, the network itself says. */
export function renewQuota({ limit, remaining, resetAt, pause }: QuotaState, now: Date): QuotaState {
  const isOver = resetAt !== undefined && resetAt <= now;
  return { limit, remaining: isOver ? limit : remaining, resetAt: isOver ? undefined : resetAt, pause };
}

/** Networks that tell seconds to wait rather than a time tell another time a second later. */
function isSameInstant(one: Date, other: Date): boolean {
  return Math.abs(one.getTime() - other.getTime()) <= 2_000;
}

function pauseAfter(
  before: QuotaPause | undefined,
  { isFree = false, remaining, pause }: QuotaNews,
  now: Date,
): QuotaPause | undefined {
  if (before?.isProbed !== true) return laterPause(before, pause);
  // What never reached its network has found nothing out: the next is to.
  return pause === undefined && isFree && remaining === undefined ? { ...before, until: now } : pause;
}

function laterPause(one: QuotaPause | undefined, other: QuotaPause | undefined): QuotaPause | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.until > one.until ? other : one;
}
