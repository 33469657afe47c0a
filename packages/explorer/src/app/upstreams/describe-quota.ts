import type { Quota } from '../api/answers.js';
import { grouped } from '../parts/counted.js';
import { describeSeconds } from '../parts/describe-seconds.js';

export interface QuotaLeft {
  /** `294 of 300`. */
  readonly text: string;
  /** What of how much; absent where the network has not told both. */
  readonly gauge?: { readonly left: number; readonly limit: number } | undefined;
}

/** What a network still allows of something. */
export function describeLeft({ remaining, limit }: Quota): QuotaLeft {
  if (remaining === undefined) return { text: limit === undefined ? 'not told' : `at most ${grouped(limit)}` };
  if (limit === undefined || limit <= 0) return { text: grouped(remaining) };
  return {
    text: `${grouped(remaining)} of ${grouped(limit)}`,
    gauge: { left: Math.min(remaining, limit), limit },
  };
}

/** How far an instant is ahead: `in 14 min 58 s`, or `now` where it is past. */
export function describeUntil(instant: string, now: Date): string {
  const seconds = Math.ceil((new Date(instant).getTime() - now.getTime()) / 1_000);
  return seconds > 0 ? `in ${describeSeconds(seconds)}` : 'now';
}

/** Whether nothing is asked for the time being, since a limit was reached. */
export function isPaused({ paused_until: until }: Quota, now: Date): boolean {
  return until !== undefined && new Date(until).getTime() > now.getTime();
}
