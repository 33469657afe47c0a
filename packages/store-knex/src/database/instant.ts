import { CodetiesError } from '@codeties/core';
import { z } from 'zod';

/** How times are kept, `2019-09-13T09:30:00Z`: that sorts, both engines have it, and a person can read it. */
export const instantSchema: z.ZodType<string> = z.iso.datetime({ precision: 0 });

/**
 * A time as it is kept, to the second: what is beyond is dropped.
 *
 * @throws CodetiesError `invalid_input` for a time that is none, or that is outside of the years 0 to 9999.
 */
export function toInstant(time: Date): string {
  const text = Number.isNaN(time.getTime()) ? '' : time.toISOString().replace(/\.\d+Z$/, 'Z');
  const instant = instantSchema.safeParse(text);
  if (instant.success) return instant.data;
  throw new CodetiesError({ code: 'invalid_input', detail: 'this time cannot be kept' });
}
