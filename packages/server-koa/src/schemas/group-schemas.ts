import { LARGEST_GROUP, developerNameSchema } from '@codeties/core';
import { z } from 'zod';

/** Whom to ask about. */
export interface GroupRequest {
  readonly developers: readonly string[];
  /** Whether to record each answer. */
  readonly register?: boolean | undefined;
}

/** What something takes, by network. */
export interface CostAnswer {
  readonly requests: Readonly<Record<string, number>>;
  /** Rows that are billed. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface GroupAnswer {
  readonly developers: readonly string[];
  readonly connections: readonly {
    readonly developers: readonly string[];
    readonly organisations: readonly string[];
  }[];
  readonly undecided?:
    readonly { readonly developers: readonly string[]; readonly reasons: readonly string[] }[] | undefined;
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

export interface PlanAnswer {
  readonly developers: readonly string[];
  readonly errors: readonly string[];
  readonly cost: CostAnswer & { readonly dollars: Readonly<Record<string, number>> };
}

const bodyMessage = 'the body must name developers: {"developers":["…","…"]}, and may say "register":true';
const listMessage = `"developers" must be a list of 2 to ${LARGEST_GROUP} names`;

export const groupRequestSchema: z.ZodType<GroupRequest> = z.strictObject(
  {
    developers: z
      .array(z.string('a name must be a string').pipe(developerNameSchema), listMessage)
      .min(2, listMessage)
      .describe(`2 to ${LARGEST_GROUP} different developers; those who are named twice count once.`),
    register: z
      .boolean('"register" must be true or false')
      .optional()
      .describe('Whether to record each pair that is decided, like a realtime answer.'),
  },
  bodyMessage,
);

const count = z.int().min(0);
const byNetwork = z.record(z.string(), count);
const names = z.array(z.string());
const pair = names.length(2);
const cost = { requests: byNetwork, rows: byNetwork.describe('Rows that are billed.') };
const errors = names.describe('A sentence for each handle and network in which it does not exist.');

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

export const planSchema: z.ZodType<PlanAnswer> = z.object({
  developers: names.describe('Those who may exist in both networks: GitHub is not asked.'),
  errors,
  cost: z
    .object({ ...cost, dollars: z.record(z.string(), z.number().min(0)) })
    .describe('At most, the look-ups included: as if all of them shared an organisation, and nothing were known yet.'),
});
