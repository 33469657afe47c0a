import { z } from 'zod';
import { flagSchema } from './flag-schema.js';
import { wholeNumberSchema } from './whole-number-schema.js';

const afterMessage = 'after must be a cursor from the Link header of another page';

export const explainSchema: z.ZodType<boolean, string | undefined> = flagSchema('explain').prefault('false');

export const limitSchema: z.ZodType<number | undefined, string | undefined> = wholeNumberSchema({
  name: 'limit',
  most: 1000,
}).optional();

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
