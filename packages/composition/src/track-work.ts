import { settledWithin } from '@codeties/core';

/** More than a store takes to keep something or to fail; a network of which nobody waits for the answer does not hold anybody up. */
const PATIENCE_MS = 5_000;

export interface TrackedWork {
  /** Takes note of a work, which never rejects. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when all of it has ended, or is not worth waiting for any more. */
  readonly ended: () => Promise<void>;
}

/** Knows what is under way. */
export function trackWork(): TrackedWork {
  const underWay = new Set<Promise<void>>();
  const untilNone = async (): Promise<void> => {
    // What ends may have begun something else.
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return {
    add: (work) => {
      underWay.add(work);
      void work.then(() => underWay.delete(work));
    },
    ended: () => settledWithin(PATIENCE_MS, [untilNone()]),
  };
}
