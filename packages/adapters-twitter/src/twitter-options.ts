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
import {
  credentialsSchema,
  userCredentialsSchema,
  type TwitterCredentials,
  type TwitterUserCredentials,
} from './credentials.js';

/** How to reach X, and what it may cost. */
export interface TwitterOptions {
  /** What lists are read with. */
  readonly credentials: TwitterCredentials;
  /**
   * The keys of a user, for those who read lists with a bearer token: how that user and others follow each other, X tells where it
   * is asked for something else anyway. Those of `credentials` where they are a user's.
   */
  readonly userCredentials?: TwitterUserCredentials | undefined;
  /**
   * Whether the credentials have access to `friendships/show` of v1.1, which tells both directions between any two for a request and no
   * rows. They have not where it is absent; few have.
   */
  readonly friendshipsShow?: boolean | undefined;
  /** `https://api.x.com` where it is absent; a trailing slash is fine. */
  readonly baseUrl?: string | undefined;
  /** Rows that one call may buy to tell who follows whom; X bills each. 5,000 where it is absent. */
  readonly rowBudget?: number | undefined;
  /** Where requests are counted, with everything else that asks with the same credentials. A ledger of its own where it is absent. */
  readonly quotas?: QuotaLedger | undefined;
  /** Whether and when a request that failed is made again; each is made once where it is absent. */
  readonly policy?: RequestPolicy | undefined;
  /** Stamps the readings, and says what time it is in the windows of X's limits. */
  readonly clock?: Clock | undefined;
}

export interface ResolvedTwitterOptions {
  readonly credentials: TwitterCredentials;
  readonly userCredentials: TwitterUserCredentials | undefined;
  readonly friendshipsShow: boolean;
  readonly baseUrl: string;
  readonly rowBudget: number;
  readonly quotas: QuotaLedger;
  readonly policy: RequestPolicy;
  readonly clock: Clock;
}

const schema = z.strictObject({
  credentials: credentialsSchema,
  userCredentials: userCredentialsSchema.optional(),
  friendshipsShow: z.boolean().default(false),
  baseUrl: baseUrlSchema.default('https://api.x.com'),
  rowBudget: z.int().min(0).default(5_000),
  quotas: quotaLedgerSchema,
  policy: requestPolicySchema,
  clock: clockSchema,
});

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveTwitterOptions(options: TwitterOptions): ResolvedTwitterOptions {
  const { credentials, userCredentials, quotas, clock, ...others } = parseOptions(schema, options);
  const ownKeys = 'bearerToken' in credentials ? undefined : credentials;
  return {
    ...others,
    credentials,
    userCredentials: userCredentials ?? ownKeys,
    quotas: quotas ?? createQuotaLedger({ clock }),
    clock,
  };
}
