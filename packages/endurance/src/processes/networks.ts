import { z } from 'zod';

/** How the fake networks are to be. */
export interface NetworksOptions {
  /** How many generated developers there are, beside those of the small world. */
  readonly developers: number;
  readonly seed: number;
  /** How long the networks take before each answer. */
  readonly latencyMs: number;
}

/** Where the fake networks are, and with what they let one in. */
export interface NetworkAddresses {
  readonly githubUrl: string;
  readonly xUrl: string;
  readonly bitbucketUrl: string;
  readonly githubToken: string;
  readonly bearerToken: string;
  readonly bitbucketToken: string;
}

export const networksOptionsSchema: z.ZodType<NetworksOptions> = z.object({
  developers: z.int().min(1),
  seed: z.int(),
  latencyMs: z.number().min(0),
});

export const networkAddressesSchema: z.ZodType<NetworkAddresses> = z.object({
  githubUrl: z.string(),
  xUrl: z.string(),
  bitbucketUrl: z.string(),
  githubToken: z.string(),
  bearerToken: z.string(),
  bitbucketToken: z.string(),
});
