import type { Clock } from '@codeties/core';
import type { RunStatement } from '../database/statement-runner.js';
import type { Statement } from '../database/statement.js';

/** Rows that a purge drops of a table: more than are kept until the next, so that the tables do not grow by what is over. */
const MOST_ROWS = 2_000;
const KEPT_BETWEEN = 500;

export interface PurgeOptions {
  readonly run: RunStatement;
  readonly purges: readonly Statement[];
  readonly clock: Clock;
}

/** Hears how much was kept, and now and then drops some of what is over; also once at first, for what was left behind. */
export function purgeNowAndThen({ run, purges, clock }: PurgeOptions): (kept: number) => Promise<void> {
  let sinceLast = KEPT_BETWEEN;
  return async (kept) => {
    sinceLast += kept;
    if (sinceLast < KEPT_BETWEEN) return;
    sinceLast = 0;
    try {
      for (const purge of purges) await run(purge, [clock.now().getTime(), MOST_ROWS]);
    } catch {
      // What was kept is kept; the next purge finds the rest.
    }
  };
}
