import { CodetiesError, baseUrlSchema } from '@codeties/core';
import { parseDatabaseUrl } from '@codeties/store-knex';
import { z } from 'zod';
import { choiceVariable, flagVariable, wholeNumberVariable } from './variable-schemas.js';

/** The variables once they are parsed: defaults filled in where they need no other variable, and nobody may choose them. */
export interface UpstreamVariables {
  readonly DATABASE_URL?: string | undefined;
  readonly UPSTREAM?: 'sandbox' | 'live' | undefined;
  readonly GITHUB_BASE_URL: string;
  readonly GITHUB_AUTH_TOKEN: readonly string[];
  readonly GITHUB_ORGANISATIONS: 'rest' | 'graphql';
  readonly TWITTER_BASE_URL: string;
  readonly TWITTER_BEARER_TOKEN?: string | undefined;
  readonly TWITTER_API_KEY?: string | undefined;
  readonly TWITTER_API_SECRET_KEY?: string | undefined;
  readonly TWITTER_ACCESS_TOKEN?: string | undefined;
  readonly TWITTER_ACCESS_TOKEN_SECRET?: string | undefined;
  readonly TWITTER_ROW_BUDGET: number;
  readonly TWITTER_FRIENDSHIPS_SHOW: boolean;
  readonly BITBUCKET_BASE_URL: string;
  readonly BITBUCKET_AUTH_TOKEN?: string | undefined;
  readonly CACHE_TTL_SECONDS: number;
  readonly UPSTREAM_TIMEOUT_MS: number;
}

/** Whose values may be shown. */
export const shownUpstreamVariables: ReadonlySet<string> = new Set([
  'UPSTREAM',
  'GITHUB_ORGANISATIONS',
  'TWITTER_ROW_BUDGET',
  'TWITTER_FRIENDSHIPS_SHOW',
  'CACHE_TTL_SECONDS',
  'UPSTREAM_TIMEOUT_MS',
]);

const listMessage = 'must be visible ASCII characters, with commas between one and the next';
const secretMessage = 'must be visible ASCII characters without spaces';
const visibleAscii = /^[\x21-\x7e]+$/;

const secret = z.string().regex(visibleAscii, secretMessage).optional();

const databaseUrl = z.string().superRefine((url, context) => {
  try {
    parseDatabaseUrl(url);
  } catch (error) {
    if (!(error instanceof CodetiesError) || error.detail === undefined) throw error;
    context.addIssue(`cannot be used: ${error.detail}`);
  }
});

/** Several of something secret. */
const secrets = z
  .string()
  .transform((list) => list.split(',').map((each) => each.trim()))
  .transform((list) => [...new Set(list.filter((each) => each !== ''))])
  .pipe(z.array(z.string().regex(visibleAscii, listMessage)).min(1, 'holds none'));

export const upstreamVariablesSchema: z.ZodType<UpstreamVariables> = z.object({
  DATABASE_URL: databaseUrl.optional(),
  UPSTREAM: choiceVariable(['sandbox', 'live']).optional(),
  GITHUB_BASE_URL: baseUrlSchema.default('https://api.github.com'),
  GITHUB_AUTH_TOKEN: secrets.default([]),
  GITHUB_ORGANISATIONS: choiceVariable(['rest', 'graphql']).default('rest'),
  TWITTER_BASE_URL: baseUrlSchema.default('https://api.x.com'),
  TWITTER_BEARER_TOKEN: secret,
  TWITTER_API_KEY: secret,
  TWITTER_API_SECRET_KEY: secret,
  TWITTER_ACCESS_TOKEN: secret,
  TWITTER_ACCESS_TOKEN_SECRET: secret,
  TWITTER_ROW_BUDGET: wholeNumberVariable(0, 1_000_000_000).default(5000),
  TWITTER_FRIENDSHIPS_SHOW: flagVariable().default(false),
  BITBUCKET_BASE_URL: baseUrlSchema.default('https://api.bitbucket.org/2.0'),
  BITBUCKET_AUTH_TOKEN: secret,
  CACHE_TTL_SECONDS: wholeNumberVariable(0, 31_536_000).default(60),
  UPSTREAM_TIMEOUT_MS: wholeNumberVariable(1, 3_600_000).default(10_000),
});
