import * as z from 'zod/mini';

const names = z.array(z.string());
const counts = z.record(z.string(), z.number());

const reasonSchema = z.union([
  z.object({ code: z.enum(['protected', 'vanished']), developers: names }),
  z.object({ code: z.literal('over_budget'), rows: z.number(), left: z.number(), budget: z.number() }),
]);

const followSchema = z.object({
  from: z.string(),
  to: z.string(),
  answer: z.enum(['yes', 'no', 'unknown', 'not asked']),
  reason: z.optional(reasonSchema),
});

const evidenceSchema = z.object({
  shared_organisations: names,
  follows: z.array(followSchema),
  sources: z.record(
    z.string(),
    z.object({
      read_at: z.optional(z.string()),
      from_cache: z.boolean(),
      requests: z.number(),
      rows: z.number(),
    }),
  ),
  notes: names,
});

export const verdictSchema = z.object({
  connected: z.boolean(),
  organisations: z._default(names, []),
  evidence: z.optional(evidenceSchema),
});

export const errorsSchema = z.object({ errors: names, evidence: z.optional(evidenceSchema) });

export const historySchema = z.array(
  z.object({ registered_at: z.string(), connected: z.boolean(), organisations: z._default(names, []) }),
);

const costSchema = z.object({ requests: counts, rows: counts });

export const planSchema = z.object({
  developers: names,
  errors: names,
  cost: z.extend(costSchema, { dollars: counts }),
});

export const groupSchema = z.object({
  developers: names,
  connections: z.array(z.object({ developers: z.tuple([z.string(), z.string()]), organisations: names })),
  undecided: z._default(z.array(z.object({ developers: z.tuple([z.string(), z.string()]), reasons: names })), []),
  errors: names,
  cost: costSchema,
});

export const progressSchema = z.object({
  progress: z.object({
    step: z.enum(['looking_up', 'reading_follows', 'recording']),
    done: z.number(),
    total: z.number(),
    cost: costSchema,
  }),
});

const quotaSchema = z.object({
  credential: z.string(),
  resource: z.string(),
  limit: z.optional(z.number()),
  remaining: z.optional(z.number()),
  reset: z.optional(z.string()),
  paused_until: z.optional(z.string()),
});

export const upstreamsSchema = z.object({
  since: z.string(),
  networks: z.record(
    z.string(),
    z.object({
      quotas: z.array(quotaSchema),
      spent: z.object({ requests: z.number(), rows: z.number(), dollars: z.number() }),
    }),
  ),
});

/** What the server's answers are, as far as the page shows them. */
export type Evidence = z.infer<typeof evidenceSchema>;
export type Follow = z.infer<typeof followSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type HistoryRecord = z.infer<typeof historySchema>[number];
export type Cost = z.infer<typeof costSchema>;
export type Plan = z.infer<typeof planSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Progress = z.infer<typeof progressSchema>['progress'];
export type Quota = z.infer<typeof quotaSchema>;
export type Upstreams = z.infer<typeof upstreamsSchema>;
