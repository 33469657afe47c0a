import { MONTHS } from '../parts/format-time.js';

export interface Tick {
  readonly time: number;
  readonly label: string;
}

export interface TimeTicksOptions {
  readonly from: number;
  readonly until: number;
  /** How many there is room for. */
  readonly most: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The shortest there are. */
const MONTH = 28 * DAY;
const YEAR = 365 * DAY;

type Unit = 'time' | 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** At the least, in milliseconds. */
  readonly length: number;
}

const stepsOf = (unit: Unit, length: number, counts: readonly number[]): readonly Step[] =>
  counts.map((count) => ({ unit, count: unit === 'time' ? count * length : count, length: count * length }));

const steps: readonly Step[] = [
  ...stepsOf('time', SECOND, [1, 2, 5, 15, 30]),
  ...stepsOf('time', MINUTE, [1, 2, 5, 15, 30]),
  ...stepsOf('time', HOUR, [1, 3, 6, 12]),
  ...stepsOf('day', DAY, [1, 2, 7, 14]),
  ...stepsOf('month', MONTH, [1, 3, 6]),
  ...stepsOf('year', YEAR, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]),
];

/** Where to write something below a stretch of time: at round times in UTC, no more of them than there is room for. */
export function timeTicks({ from, until, most }: TimeTicksOptions): readonly Tick[] {
  const step = steps.find(({ length }) => (until - from) / length <= Math.max(1, most - 1)) ?? steps.at(-1);
  if (step === undefined) return [];
  const ticks: Tick[] = [];
  for (let index = firstIndex(step, from); ticks.length < most; index += 1) {
    const time = timeAt(step, index);
    if (time > until) break;
    if (time >= from) ticks.push({ time, label: labelOf(step, new Date(time)) });
  }
  return ticks;
}

/** Steps are counted from 1970. */
function firstIndex({ unit, count }: Step, from: number): number {
  const date = new Date(from);
  switch (unit) {
    case 'time':
      return Math.ceil(from / count);
    case 'day':
      return Math.ceil(from / (count * DAY));
    case 'month':
      return Math.floor(((date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()) / count);
    case 'year':
      return Math.floor(date.getUTCFullYear() / count);
  }
}

function timeAt({ unit, count }: Step, index: number): number {
  switch (unit) {
    case 'time':
      return index * count;
    case 'day':
      return index * count * DAY;
    case 'month':
      return Date.UTC(1970, index * count);
    case 'year':
      return Date.UTC(index * count, 0);
  }
}

function labelOf({ unit, count }: Step, date: Date): string {
  const month = MONTHS[date.getUTCMonth()] ?? '';
  switch (unit) {
    case 'year':
      return String(date.getUTCFullYear());
    case 'month':
      return `${month} ${date.getUTCFullYear()}`;
    case 'day':
      return `${date.getUTCDate()} ${month}`;
    case 'time':
      // Midnight is where a day begins, whose date is worth more than 00:00.
      if (date.getTime() % DAY === 0) return `${date.getUTCDate()} ${month}`;
      return date.toISOString().slice(11, count < MINUTE ? 19 : 16);
  }
}
