import { CodetiesError } from '@codeties/core';
import { z } from 'zod';

/** How times are kept, `2019-09-13T09:30:00Z`: that sorts, both engines have it, and a person can read it. */
export const instantSchema: z.ZodType<string> = z.iso.datetime({ precision: 0 });

/** Most answers are kept in the second of the one before. */
let last = { second: NaN, instant: '' };

/**
 * A time as it is kept, to the second: what is beyond is dropped.
 *
 * @throws CodetiesError `invalid_input` for a time that is none, or that is outside of the years 0 to 9999.
 */
export function toInstant(time: Date): string {
  const second = Math.floor(time.getTime() / 1_000);
  if (second === last.second) return last.instant;
  const text = Number.isNaN(second) ? '' : time.toISOString().replace(/\.\d+Z$/, 'Z');
  const instant = instantSchema.safeParse(text);
  if (!instant.success) throw new CodetiesError({ code: 'invalid_input', detail: 'this time cannot be kept' });
  last = { second, instant: instant.data };
  return instant.data;
}
