import { z } from 'zod';

/** Why a network could not tell. */
export type ReasonAnswer =
  | { readonly code: 'protected' | 'vanished'; readonly developers: readonly string[] }
  | { readonly code: 'over_budget'; readonly rows: number; readonly left: number; readonly budget: number };

/** Whether one developer follows the other, as far as that was asked. */
export interface FollowAnswer {
  readonly from: string;
  readonly to: string;
  /** `not asked` where the answer was settled without it. */
  readonly answer: 'yes' | 'no' | 'unknown' | 'not asked';
  /** Why it is `unknown`. */
  readonly reason?: ReasonAnswer | undefined;
}

/** What one network was asked for an answer. */
export interface SourceAnswer {
  /** When the oldest fact was read; absent where nothing had to be. */
  readonly read_at?: string | undefined;
  /** Whether everything came from a cache. */
  readonly from_cache: boolean;
  /** Upstream requests sent. */
  readonly requests: number;
  /** Rows the network bills. */
  readonly rows: number;
}

/** What each network said, as far as it was asked: what `explain=true` adds to an answer. */
export interface EvidenceAnswer {
  /** Logins of the organisations both belong to publicly. */
  readonly shared_organisations: readonly string[];
  /** Both directions, the first developer named first. */
  readonly follows: readonly FollowAnswer[];
  /** By network. */
  readonly sources: Readonly<Record<string, SourceAnswer>>;
  /** What to bear in mind when reading the answer. */
  readonly notes: readonly string[];
}

const count = z.int().min(0);

const reasonSchema: z.ZodType<ReasonAnswer> = z.union([
  z.object({
    code: z
      .enum(['protected', 'vanished'])
      .describe('The accounts hide their lists, or were gone when they were read.'),
    developers: z.array(z.string()).describe('Whose accounts these are, as the caller named them.'),
  }),
  z.object({
    code: z.literal('over_budget'),
    rows: count.describe('Rows that reading it takes, at the least.'),
    left: count.describe('Rows that were left of the budget.'),
    budget: count.describe('Rows that one answer may buy.'),
  }),
]);

const followSchema: z.ZodType<FollowAnswer> = z.object({
  from: z.string(),
  to: z.string(),
  answer: z
    .enum(['yes', 'no', 'unknown', 'not asked'])
    .describe('`not asked` where the answer was settled without it.'),
  reason: reasonSchema.optional().describe('Why it is `unknown`.'),
});

const sourceSchema: z.ZodType<SourceAnswer> = z.object({
  read_at: z.iso.datetime().optional().describe('When the oldest fact was read; absent where nothing had to be.'),
  from_cache: z.boolean().describe('Whether everything came from a cache.'),
  requests: count.describe('Upstream requests sent.'),
  rows: count.describe('Rows the network bills.'),
});

/** What each network said, as far as it was asked. */
export const evidenceSchema: z.ZodType<EvidenceAnswer> = z.object({
  shared_organisations: z.array(z.string()).describe('Logins of the organisations both belong to publicly.'),
  follows: z.array(followSchema).describe('Both directions, the first developer named first.'),
  sources: z.record(z.string(), sourceSchema).describe('By network.'),
  notes: z.array(z.string()).describe('What to bear in mind when reading the answer.'),
});
