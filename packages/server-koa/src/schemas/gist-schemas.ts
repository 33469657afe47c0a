import { z } from 'zod';
import { wholeNumberSchema } from './whole-number-schema.js';

export const gistErrorNames = [
  'invalid_request',
  'not_found',
  'rate_limited',
  'upstream_error',
  'invalid_response',
  'internal_error',
] as const;

export type GistErrorName = (typeof gistErrorNames)[number];

/** What went wrong, by its name. */
export interface GistErrorAnswer {
  readonly error: GistErrorName;
}

export const gistErrorSchema: z.ZodType<GistErrorAnswer> = z.object({ error: z.enum(gistErrorNames) });

export const gistsSchema: z.ZodType<readonly unknown[]> = z.array(z.unknown()).describe('As GitHub gives them.');

const DEFAULT_PER_PAGE = 30;

export const gistQuerySchema: z.ZodObject<{
  page: z.ZodType<number, string | undefined>;
  per_page: z.ZodType<number, string | undefined>;
}> = z.object({
  page: wholeNumberSchema({ name: 'page', most: 1_000_000 }).default(1),
  per_page: wholeNumberSchema({ name: 'per_page', most: 100 }).default(DEFAULT_PER_PAGE),
});
