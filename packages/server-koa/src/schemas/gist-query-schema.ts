import { z } from 'zod';
import { wholeNumberSchema } from './whole-number-schema.js';

const DEFAULT_PER_PAGE = 30;

export const gistQuerySchema: z.ZodObject<{
  page: z.ZodType<number, string | undefined>;
  per_page: z.ZodType<number, string | undefined>;
}> = z.object({
  page: wholeNumberSchema({ name: 'page', most: 1_000_000 }).default(1),
  per_page: wholeNumberSchema({ name: 'per_page', most: 100 }).default(DEFAULT_PER_PAGE),
});
