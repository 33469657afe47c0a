import { z } from 'zod';

const flagMessage = 'explain must be true or false';
const limitMessage = 'limit must be a whole number from 1 to 1000';
const afterMessage = 'after must be a cursor from the Link header of another page';

export const explainSchema: z.ZodType<boolean, string | undefined> = z
  .enum(['true', 'false', '1', '0'], flagMessage)
  .default('false')
  .transform((flag) => flag === 'true' || flag === '1');

export const limitSchema: z.ZodType<number | undefined, string | undefined> = z
  .string()
  .regex(/^\d{1,9}$/, limitMessage)
  .transform(Number)
  .pipe(z.int(limitMessage).min(1, limitMessage).max(1000, limitMessage))
  .optional();

/** Opaque: only the register that gave it can tell whether it is a position. */
export const afterSchema: z.ZodType<string | undefined, string | undefined> = z
  .string()
  .min(1, afterMessage)
  .max(1000, afterMessage)
  .optional();

export const realtimeQuerySchema: z.ZodObject<{ explain: typeof explainSchema }> = z.object({ explain: explainSchema });

export const registerQuerySchema: z.ZodObject<{ limit: typeof limitSchema; after: typeof afterSchema }> = z.object({
  limit: limitSchema,
  after: afterSchema,
});
