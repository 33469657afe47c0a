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
import type { Dispatcher } from 'undici';
import { z } from 'zod';

/** How to reach Bitbucket Cloud. */
export interface BitbucketOptions {
  /** An access token, or `email:api_token`. Without one Bitbucket allows 60 requests an hour. */
  readonly token?: string | undefined;
  /** `https://api.bitbucket.org/2.0` where it is absent; a trailing slash is fine. */
  readonly baseUrl?: string | undefined;
  /** Stamps the readings, and tells when a limit of so many seconds passes. */
  readonly clock?: Clock | undefined;
  /** The account of what may still be asked; its own where it is absent. */
  readonly quotas?: QuotaLedger | undefined;
  /** Whether and when a request that failed is made again; each is made once where it is absent. */
  readonly policy?: RequestPolicy | undefined;
  /** What sends the requests; a pool of its own where it is absent. */
  readonly dispatcher?: Dispatcher | undefined;
}

export interface ResolvedBitbucketOptions {
  readonly token?: string | undefined;
  readonly baseUrl: string;
  readonly quotas: QuotaLedger;
  readonly policy: RequestPolicy;
  readonly clock: Clock;
  readonly dispatcher?: Dispatcher | undefined;
}

const schema = z
  .strictObject({
    token: z.string().min(1).optional(),
    baseUrl: baseUrlSchema.default('https://api.bitbucket.org/2.0'),
    quotas: quotaLedgerSchema,
    policy: requestPolicySchema,
    clock: clockSchema,
    dispatcher: z.custom<Dispatcher>(isObject).optional(),
  })
  .transform((options) => ({ ...options, quotas: options.quotas ?? createQuotaLedger({ clock: options.clock }) }));

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveBitbucketOptions(options: BitbucketOptions): ResolvedBitbucketOptions {
  return parseOptions(schema, options);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
