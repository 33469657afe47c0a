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

/** How to reach My Network. */
export interface MyNetworkOptions {
  /** Where its API is; a trailing slash is fine. */
  readonly baseUrl: string;
  /** Goes along with each request where it is given. */
  readonly token?: string | undefined;
  /** The account of what may still be asked; its own where it is absent. */
  readonly quotas?: QuotaLedger | undefined;
  /** Whether and when a request that failed is made again; each is made once where it is absent. */
  readonly policy?: RequestPolicy | undefined;
  /** Stamps the readings, and tells when a limit of so many seconds passes. */
  readonly clock?: Clock | undefined;
}

export interface ResolvedMyNetworkOptions {
  readonly baseUrl: string;
  readonly token?: string | undefined;
  readonly quotas: QuotaLedger;
  readonly policy: RequestPolicy;
  readonly clock: Clock;
}

// Strict: an option that is misspelt is told, and not passed over.
const schema = z
  .strictObject({
    baseUrl: baseUrlSchema,
    token: z.string().min(1).optional(),
    quotas: quotaLedgerSchema,
    policy: requestPolicySchema,
    clock: clockSchema,
  })
  .transform((options) => ({ ...options, quotas: options.quotas ?? createQuotaLedger({ clock: options.clock }) }));

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveMyNetworkOptions(options: MyNetworkOptions): ResolvedMyNetworkOptions {
  return parseOptions(schema, options);
}
