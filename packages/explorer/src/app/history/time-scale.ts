import { NARROWEST } from './merge-spans.js';

/** How time lies on the page. */
export interface TimeScale {
  readonly from: number;
  readonly until: number;
  readonly width: number;
  /** What of it is between the records: of the time around them nothing is known. */
  readonly recorded: { readonly x: number; readonly width: number };
  toX(time: number): number;
  toTime(x: number): number;
}

const HALF_A_DAY = 12 * 60 * 60 * 1_000;

/** Lays the time between the first record and the last over a width; around a single instant, a day. */
export function createTimeScale(times: readonly number[], width: number): TimeScale {
  const first = times[0] ?? 0;
  const last = times.at(-1) ?? first;
  const isInstant = first === last;
  const from = isInstant ? first - HALF_A_DAY : first;
  const until = isInstant ? last + HALF_A_DAY : last;
  // Room at the end for what holds from the last record on.
  const room = Math.max(1, width - NARROWEST);
  const toX = (time: number): number => ((time - from) / (until - from)) * room;
  return {
    from,
    until,
    width,
    recorded: { x: toX(first), width: toX(last) - toX(first) + NARROWEST },
    toX,
    toTime: (x) => from + (x / room) * (until - from),
  };
}
