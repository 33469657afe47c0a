import { CodetiesError, baseUrlSchema } from '@codeties/core';
import { parseDatabaseUrl } from '@codeties/store-knex';
import { z } from 'zod';
import { parseApiKeys, type ApiKeyList } from '../access/parse-api-keys.js';
import type { ContractName, LogLevel } from './settings.js';

/** The environment once it is parsed: defaults filled in where they need no other variable. */
export interface EnvironmentVariables {
  readonly PORT: number;
  readonly HOST: string;
  readonly DATABASE_URL: string;
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
  readonly CONTRACT: ContractName;
  readonly CACHE_TTL_SECONDS: number;
  readonly UPSTREAM_TIMEOUT_MS: number;
  readonly API_KEYS?: ApiKeyList | undefined;
  readonly ALLOW_ANONYMOUS: boolean;
  readonly RATE_LIMIT_PER_MINUTE: number;
  readonly TRUSTED_PROXIES: number;
  readonly EXPLORER: boolean;
  readonly LOG_LEVEL: LogLevel;
  readonly TRACING: boolean;
}

const flagMessage = 'must be true or false';
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

const apiKeys = z
  .string()
  .transform(parseApiKeys)
  .superRefine(({ errors }, context) => {
    for (const error of errors) context.addIssue(error);
  });

const flag = z.enum(['true', 'false', '1', '0'], flagMessage).transform((text) => text === 'true' || text === '1');

/** Messages speak of the value only; whoever shows them puts the name in front. */
export const environmentSchema: z.ZodType<EnvironmentVariables> = z.object({
  PORT: wholeNumber(0, 65_535).default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'must be a host name or an IP address')
    .default('127.0.0.1'),
  DATABASE_URL: databaseUrl.default('sqlite:codeties.sqlite'),
  UPSTREAM: choice(['sandbox', 'live']).optional(),
  GITHUB_BASE_URL: baseUrlSchema.default('https://api.github.com'),
  GITHUB_AUTH_TOKEN: secrets.default([]),
  GITHUB_ORGANISATIONS: choice(['rest', 'graphql']).default('rest'),
  TWITTER_BASE_URL: baseUrlSchema.default('https://api.x.com'),
  TWITTER_BEARER_TOKEN: secret,
  TWITTER_API_KEY: secret,
  TWITTER_API_SECRET_KEY: secret,
  TWITTER_ACCESS_TOKEN: secret,
  TWITTER_ACCESS_TOKEN_SECRET: secret,
  TWITTER_ROW_BUDGET: wholeNumber(0, 1_000_000_000).default(5000),
  TWITTER_FRIENDSHIPS_SHOW: flag.default(false),
  BITBUCKET_BASE_URL: baseUrlSchema.default('https://api.bitbucket.org/2.0'),
  BITBUCKET_AUTH_TOKEN: secret,
  CONTRACT: choice(['plain', 'strict']).default('plain'),
  CACHE_TTL_SECONDS: wholeNumber(0, 31_536_000).default(60),
  UPSTREAM_TIMEOUT_MS: wholeNumber(1, 3_600_000).default(10_000),
  API_KEYS: apiKeys.optional(),
  ALLOW_ANONYMOUS: flag.default(false),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000_000).default(600),
  TRUSTED_PROXIES: wholeNumber(0, 100).default(0),
  EXPLORER: flag.default(true),
  LOG_LEVEL: choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TRACING: flag.default(false),
});

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(least, message).max(most, message));
}

function choice<const Name extends string>(names: readonly Name[]): z.ZodType<Name, string> {
  return z.string().pipe(z.enum(names, `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`));
}
