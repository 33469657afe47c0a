import type { Latencies } from './latencies.js';
import type { Vitals } from './vitals.js';

/** What came of a soak. */
export interface SoakResult {
  readonly answered: number;
  readonly left: number;
  readonly latencies: readonly Latencies[];
  readonly vitals: readonly Vitals[];
  /** What the register had to hold, and what it held of those who had left. */
  readonly recordsDue: number;
  readonly ofThoseWhoLeft: number;
  readonly problems: readonly string[];
  /** Which kinds' slowest hundredth is too far from their middle. */
  readonly spreads: readonly string[];
  /** By how much the load was late itself, in milliseconds, in one of a hundred cases: so much of a time may be its own. */
  readonly ownLag: number;
}
