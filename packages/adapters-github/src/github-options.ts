import { baseUrlSchema, clockSchema, parseOptions, type Clock } from '@codeties/core';
import { z } from 'zod';

/** How to reach GitHub. */
export interface GitHubOptions {
  /** Without a token GitHub allows 60 requests an hour, with one 5,000. */
  readonly token?: string | undefined;
  /** `https://api.github.com` where it is absent; a trailing slash is fine. */
  readonly baseUrl?: string | undefined;
  /** How many answers are kept to be asked for conditionally, which is free of quota with a token. `0`: none. */
  readonly conditionalEntries?: number | undefined;
  /** Stamps the readings, and tells when a limit of so many seconds passes. */
  readonly clock?: Clock | undefined;
}

const schema = z.strictObject({
  token: z.string().min(1).optional(),
  baseUrl: baseUrlSchema.default('https://api.github.com'),
  conditionalEntries: z.int().min(0).default(1_000),
  clock: clockSchema,
});

export interface ResolvedGitHubOptions {
  readonly token?: string | undefined;
  readonly baseUrl: string;
  readonly conditionalEntries: number;
  readonly clock: Clock;
}

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveGitHubOptions(options: GitHubOptions): ResolvedGitHubOptions {
  return parseOptions(schema, options);
}
