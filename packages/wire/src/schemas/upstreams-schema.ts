import { z } from 'zod';

/** What a network still allows one credential. */
export interface QuotaAnswer {
  /** Whose, in a form that gives no secret away. */
  readonly credential: string;
  readonly resource: string;
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly reset?: string | undefined;
  readonly paused_until?: string | undefined;
}

/** What one network still allows, and what was spent of it. */
export interface UpstreamAnswer {
  readonly quotas: readonly QuotaAnswer[];
  readonly spent: { readonly requests: number; readonly rows: number; readonly dollars: number };
}

/** What each network still allows, and what was spent of it. */
export interface UpstreamsAnswer {
  /** Since when what is spent is counted. */
  readonly since: string;
  /** By network. */
  readonly networks: Readonly<Record<string, UpstreamAnswer>>;
}

const count = z.int().min(0);
const time = z.iso.datetime({ precision: 0 });

/** What each network still allows, and what was spent of it. */
export const upstreamsSchema: z.ZodType<UpstreamsAnswer> = z.object({
  since: time.describe('When this server started, which is since when it counts what is spent.'),
  networks: z.record(
    z.string(),
    z.object({
      quotas: z
        .array(
          z.object({
            credential: z.string().describe('Whose quota, in a form that gives no secret away.'),
            resource: z.string().describe('What is asked for, where the network counts that apart.'),
            limit: count.optional(),
            remaining: count.optional().describe('Requests that the window still takes.'),
            reset: time.optional().describe('When the window ends.'),
            paused_until: time.optional().describe('Nothing is asked before, since a limit was reached.'),
          }),
        )
        .describe(
          'As the network told them last, for every server over the same PostgreSQL; those that are over are left out.',
        ),
      spent: z.object({ requests: count, rows: count, dollars: z.number().min(0) }).describe('By this server.'),
    }),
  ),
});
