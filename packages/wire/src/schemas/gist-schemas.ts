import { z } from 'zod';

/** What can go wrong with gists. */
export type GistErrorName =
  'invalid_request' | 'not_found' | 'rate_limited' | 'upstream_error' | 'invalid_response' | 'internal_error';

const gistErrorNames = [
  'invalid_request',
  'not_found',
  'rate_limited',
  'upstream_error',
  'invalid_response',
  'internal_error',
] as const satisfies readonly GistErrorName[];

/** What went wrong, by its name. */
export interface GistErrorAnswer {
  readonly error: GistErrorName;
}

/** What went wrong with gists. */
export const gistErrorSchema: z.ZodType<GistErrorAnswer> = z.object({ error: z.enum(gistErrorNames) });

/** A page of gists. */
export const gistsSchema: z.ZodType<readonly unknown[]> = z.array(z.unknown()).describe('As GitHub gives them.');
