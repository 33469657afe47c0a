import {
  baseUrlSchema,
  clockSchema,
  createQuotaLedger,
  parseOptions,
  quotaLedgerSchema,
  requestPolicySchema,
  type Clock,
  type QuotaLedger,
  type RequestPolicy,
} from '@codeties/core';
import { z } from 'zod';

/** By what organisations are asked for. */
export type OrganisationsBy = 'rest' | 'graphql';

/** How to reach GitHub. */
export interface GitHubOptions {
  /**
   * Without a token GitHub allows 60 requests an hour, with one 5,000. Several take turns: one that is used up is passed over until
   * its window ends. None of them may be wrong: what GitHub refuses fails, though another one might have been taken.
   */
  readonly token?: string | readonly string[] | undefined;
  /** `https://api.github.com` where it is absent; a trailing slash is fine. */
  readonly baseUrl?: string | undefined;
  /** How many answers are kept to be asked for conditionally, which is free of quota with a token. `0`: none. */
  readonly conditionalEntries?: number | undefined;
  /**
   * `graphql`, which takes a token, asks for 50 developers at once, where `rest`, the default, takes a request for each.
   *
   * It does not show quite the same. REST shows public memberships, whoever asks. What GraphQL shows depends on the token:
   * private memberships too that it may see, and none of organisations that keep it out (SAML, restricted OAuth apps). With it
   * an organisation is not surely a public one; REST is the reference.
   */
  readonly organisationsBy?: OrganisationsBy | undefined;
  /**
   * How many requests may be under way at once, over all tokens: 64 where it is absent. GitHub allows 100 to everybody who shares a
   * token, so processes that do had better share these too: two with 50 each, say.
   */
  readonly concurrency?: number | undefined;
  /** The account of what each token may still ask; its own where it is absent. */
  readonly quotas?: QuotaLedger | undefined;
  /** Whether and when a request that failed is made again; each is made once where it is absent. */
  readonly policy?: RequestPolicy | undefined;
  /** Stamps the readings, and tells when a limit of so many seconds passes. */
  readonly clock?: Clock | undefined;
}

const tokenSchema = z.string().min(1);

const schema = z
  .strictObject({
    token: z.union([tokenSchema, tokenSchema.array()]).default([]),
    baseUrl: baseUrlSchema.default('https://api.github.com'),
    conditionalEntries: z.int().min(0).default(1_000),
    organisationsBy: z.enum(['rest', 'graphql']).default('rest'),
    concurrency: z.int().min(1).max(100).default(64),
    quotas: quotaLedgerSchema,
    policy: requestPolicySchema,
    clock: clockSchema,
  })
  .refine(({ token, organisationsBy }) => organisationsBy === 'rest' || token.length > 0, {
    path: ['organisationsBy'],
    error: 'graphql takes a token',
  })
  .transform(({ token, quotas, ...others }) => ({
    ...others,
    tokens: [...new Set([token].flat())],
    quotas: quotas ?? createQuotaLedger({ clock: others.clock }),
  }));

export interface ResolvedGitHubOptions {
  readonly tokens: readonly string[];
  readonly baseUrl: string;
  readonly conditionalEntries: number;
  readonly organisationsBy: OrganisationsBy;
  readonly concurrency: number;
  readonly quotas: QuotaLedger;
  readonly policy: RequestPolicy;
  readonly clock: Clock;
}

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveGitHubOptions(options: GitHubOptions): ResolvedGitHubOptions {
  return parseOptions(schema, options);
}
