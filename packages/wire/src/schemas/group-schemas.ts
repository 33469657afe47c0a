import { z } from 'zod';

/** What something takes, by network. */
export interface CostAnswer {
  readonly requests: Readonly<Record<string, number>>;
  /** Rows that are billed. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Two developers of whom it cannot be told whether they are connected, and why. */
export interface UndecidedAnswer {
  readonly developers: readonly string[];
  /** A sentence for each direction that could not be read. */
  readonly reasons: readonly string[];
}

/** Who of a group is connected with whom. */
export interface GroupAnswer {
  /** Those who exist in both networks. Pairs of them that are listed nowhere are not connected. */
  readonly developers: readonly string[];
  readonly connections: readonly {
    readonly developers: readonly string[];
    readonly organisations: readonly string[];
  }[];
  readonly undecided?: readonly UndecidedAnswer[] | undefined;
  /** A sentence for each handle and network in which it does not exist. */
  readonly errors: readonly string[];
  readonly cost: CostAnswer;
}

/** How far the work on a group has come. */
export interface ProgressAnswer {
  readonly progress: {
    readonly step: 'looking_up' | 'reading_follows' | 'recording';
    readonly done: number;
    readonly total: number;
    readonly cost: CostAnswer;
  };
}

/** What a group costs at most. */
export interface PlanAnswer {
  /** Those who may exist in both networks. */
  readonly developers: readonly string[];
  /** A sentence for each handle and network in which it does not exist. */
  readonly errors: readonly string[];
  readonly cost: CostAnswer & { readonly dollars: Readonly<Record<string, number>> };
}

const count = z.int().min(0);
const byNetwork = z.record(z.string(), count);
const names = z.array(z.string());
const pair = names.length(2);
const cost = { requests: byNetwork, rows: byNetwork.describe('Rows that are billed.') };
const errors = names.describe('A sentence for each handle and network in which it does not exist.');

/** Who of a group is connected with whom. */
export const groupSchema: z.ZodType<GroupAnswer> = z.object({
  developers: names.describe(
    'Those who exist in both networks. Pairs of them that are listed nowhere are not connected.',
  ),
  connections: z.array(z.object({ developers: pair, organisations: names.min(1) })),
  undecided: z
    .array(z.object({ developers: pair, reasons: names.min(1) }))
    .min(1)
    .optional()
    .describe('The pairs of which it cannot be told, and why, where there are any.'),
  errors,
  cost: z.object(cost),
});

/** How far the work on a group has come. */
export const progressSchema: z.ZodType<ProgressAnswer> = z.object({
  progress: z.object({
    step: z.enum(['looking_up', 'reading_follows', 'recording']),
    done: count.describe(
      'Developers looked up, pairs answered of those that share an organisation, or pairs decided and recorded.',
    ),
    total: count,
    cost: z.object(cost),
  }),
});

/** What a group costs at most. */
export const planSchema: z.ZodType<PlanAnswer> = z.object({
  developers: names.describe('Those who may exist in both networks: GitHub is not asked.'),
  errors,
  cost: z
    .object({ ...cost, dollars: z.record(z.string(), z.number().min(0)) })
    .describe('At most, the look-ups included: as if all of them shared an organisation, and nothing were known yet.'),
});
