import { linearTicks, logarithmicTicks } from './nice-ticks.js';

export type AxisKind = 'linear' | 'logarithmic';

/** One direction of a chart. */
export interface Axis {
  readonly ticks: readonly number[];
  /** Where a value lies, from 0 at the first tick to 1 at the last. */
  place(value: number): number;
}

export interface AxisOptions {
  readonly kind: AxisKind;
  /** What it has to show. */
  readonly values: readonly number[];
}

/** An axis that shows all of the values. A logarithmic one has no place for what is not positive, and puts it at its beginning. */
export function createAxis({ kind, values }: AxisOptions): Axis {
  const most = Math.max(0, ...values);
  if (kind === 'linear') {
    const ticks = linearTicks(most);
    const end = ticks.at(-1) ?? 1;
    return { ticks, place: (value) => value / end };
  }
  const positive = values.filter((value) => value > 0);
  const least = positive.length > 0 ? Math.min(...positive) : 1;
  const ticks = logarithmicTicks(least, Math.max(least, most));
  const [first = 1] = ticks;
  const decades = Math.log10((ticks.at(-1) ?? first) / first);
  return { ticks, place: (value) => (value > first ? Math.log10(value / first) / decades : 0) };
}
