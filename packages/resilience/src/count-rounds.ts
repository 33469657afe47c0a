import type { Clock } from '@codeties/core';

export interface RoundsOptions {
  /** How long a round is at least. */
  readonly shortestRoundMs: number;
  readonly clock: Clock;
}

/** Tells of a request that was begun, once it has failed, whether that counts. */
export type CountFailure = () => boolean;

/**
 * Counts those who fail together once: a failure counts only where its request was begun after the last one that counted was seen, and a
 * while after that one's request, so that nobody makes a hiccup of a moment an outage by being many.
 */
export function countRounds({ shortestRoundMs, clock }: RoundsOptions): () => CountFailure {
  let counted = 0;
  let lastBegan = -Infinity;
  return () => {
    const before = counted;
    const began = clock.now().getTime();
    return () => {
      const since = began - lastBegan;
      // A clock that was set back does not lengthen a round.
      if (counted !== before || (since >= 0 && since < shortestRoundMs)) return false;
      counted += 1;
      lastBegan = began;
      return true;
    };
  };
}
