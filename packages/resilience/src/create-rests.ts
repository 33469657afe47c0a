import type { Clock } from '@codeties/core';
import {
  ExponentialBackoff,
  noJitterGenerator,
  type IBackoff,
  type IBackoffFactory,
  type IHalfOpenAfterBackoffContext,
} from 'cockatiel';
import { Unanswered } from './unanswered.js';

export interface RestsOptions {
  readonly firstRestMs: number;
  readonly longestRestMs: number;
  readonly clock: Clock;
  /** Hears of the end of each rest as it begins. */
  readonly begin: (until: Date) => void;
}

type Rests = IBackoffFactory<IHalfOpenAfterBackoffContext>;
type Rest = IBackoff<IHalfOpenAfterBackoffContext>;

/**
 * Rests, each twice as long as the one before. Where the request that was to find out whether a rest has helped has found out nothing, because
 * its caller left, say, the next one may do so at once.
 */
export function createRests({ firstRestMs, longestRestMs, clock, begin }: RestsOptions): Rests {
  const lengths = new ExponentialBackoff({
    generator: noJitterGenerator,
    initialDelay: firstRestMs,
    maxDelay: longestRestMs,
  });

  const restFor = (length: IBackoff<unknown>): Rest => {
    const until = new Date(clock.now().getTime() + length.duration);
    begin(until);
    return {
      // The breaker compares it with a clock of its own; this way it goes by ours.
      get duration() {
        const left = until.getTime() - clock.now().getTime();
        // More is left than there was where the clock was set back: that is no reason to rest longer.
        return left > 0 && left <= length.duration ? Infinity : -Infinity;
      },
      next: behind(length),
    };
  };
  const behind =
    (length: IBackoff<unknown>): Rest['next'] =>
    ({ result }) =>
      'error' in result && result.error instanceof Unanswered && result.error.verdict === 'unknown'
        ? { duration: -Infinity, next: behind(length) }
        : restFor(length.next(undefined));

  return { next: () => restFor(lengths.next()) };
}
