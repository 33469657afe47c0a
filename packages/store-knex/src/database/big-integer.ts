import { z } from 'zod';

/** A whole number as a database gives it. PostgreSQL gives its big ones as text. */
export const bigIntegerSchema: z.ZodType<number> = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ])
  .pipe(z.int());

/** A time that is kept to the millisecond. */
export const millisecondsSchema: z.ZodType<Date> = bigIntegerSchema.transform((milliseconds) => new Date(milliseconds));
