import { baseUrlSchema, clockSchema, parseOptions, type Clock } from '@codeties/core';
import { z } from 'zod';

const secret = z.string().min(1);

/** An app's bearer token, or the four keys of OAuth 1.0a, which act for a user. */
export type TwitterCredentials =
  | { readonly bearerToken: string }
  | {
      readonly apiKey: string;
      readonly apiSecretKey: string;
      readonly accessToken: string;
      readonly accessTokenSecret: string;
    };

/** How to reach X, and what it may cost. */
export interface TwitterOptions {
  readonly credentials: TwitterCredentials;
  /** `https://api.x.com` where it is absent; a trailing slash is fine. */
  readonly baseUrl?: string | undefined;
  /** Rows of follow lists that one call may buy; X bills each. 5,000 where it is absent. */
  readonly rowBudget?: number | undefined;
  /** Stamps the readings. */
  readonly clock?: Clock | undefined;
}

export interface ResolvedTwitterOptions {
  readonly credentials: TwitterCredentials;
  readonly baseUrl: string;
  readonly rowBudget: number;
  readonly clock: Clock;
}

const schema = z.strictObject({
  credentials: z.union([
    z.strictObject({ bearerToken: secret }),
    z.strictObject({ apiKey: secret, apiSecretKey: secret, accessToken: secret, accessTokenSecret: secret }),
  ]),
  baseUrl: baseUrlSchema.default('https://api.x.com'),
  rowBudget: z.int().min(0).default(5_000),
  clock: clockSchema,
});

/** Fills in what is absent. @throws CodetiesError `invalid_input`. */
export function resolveTwitterOptions(options: TwitterOptions): ResolvedTwitterOptions {
  return parseOptions(schema, options);
}
