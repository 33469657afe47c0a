import { median } from './median.js';

/** How one thing did beside another, over several rounds. */
export interface Ratios {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Compares round by round, so that what slows a whole round slows both.
 *
 * @throws RangeError where the two have not the same rounds, or there are none.
 */
export function ratiosOf(measured: readonly number[], reference: readonly number[]): Ratios {
  if (measured.length !== reference.length) throw new RangeError('both must have the same rounds');
  const ratios = measured.map((value, round) => value / (reference[round] ?? NaN));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
}
