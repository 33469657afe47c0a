import type { Clock } from '../ports/clock.js';
import { headerNumber } from './header-number.js';

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** When a `Retry-After` says to come again, in seconds or as a date; absent where it is neither. */
export function readRetryAfter(value: unknown, clock: Clock): Date | undefined {
  const seconds = headerNumber(value);
  if (seconds !== undefined) return new Date(clock.now().getTime() + seconds * 1_000);
  if (typeof value !== 'string' || !httpDate.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
