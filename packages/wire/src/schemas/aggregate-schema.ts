import { z } from 'zod';

/** Somebody on one host. */
export interface ProfileAnswer {
  readonly username: string;
  readonly url: string;
}

/** What somebody has on several hosts together. */
export interface AggregateAnswer {
  /** As the caller gave it. */
  readonly username: string;
  /** `null` where the host does not know the name, failed, or was not asked. */
  readonly profiles: { readonly github: ProfileAnswer | null; readonly bitbucket: ProfileAnswer | null };
  readonly repositories: { readonly total: number; readonly original: number; readonly forked: number };
  /** `null`, here and below, where no host that was found has any such number. */
  readonly stars: number | null;
  readonly watchers: number | null;
  readonly followers: number | null;
  readonly open_issues: number | null;
  /** How many repositories are in each language. */
  readonly languages: Readonly<Record<string, number>>;
  /** How many repositories have each topic. */
  readonly topics: Readonly<Record<string, number>>;
  /** Where a host failed: the numbers are those of the others. */
  readonly partial?: true | undefined;
  /** A sentence for each host that failed. */
  readonly errors?: readonly string[] | undefined;
  /** What hosts keep to themselves: why a number may be missing. */
  readonly notes?: readonly string[] | undefined;
}

const count = z.int().min(0);
const known = count.nullable().describe('`null` where no host that was found has any such number.');
const profile = z
  .object({ username: z.string(), url: z.string() })
  .nullable()
  .describe('`null` where the host does not know the name, failed, or was not asked.');
const counts = z.record(z.string(), count);

/** What somebody has on several hosts together. */
export const aggregateSchema: z.ZodType<AggregateAnswer> = z.object({
  username: z.string().describe('As the request gave it; where it gave two, the one for GitHub.'),
  profiles: z.object({ github: profile, bitbucket: profile }),
  repositories: z.object({ total: count, original: count, forked: count }),
  stars: known,
  watchers: known,
  followers: known,
  open_issues: known,
  languages: counts.describe('How many repositories are in each language, the most first.'),
  topics: counts.describe('How many repositories have each topic, the most first.'),
  partial: z.literal(true).optional().describe('Where a host failed: the numbers are those of the others.'),
  errors: z.array(z.string()).min(1).optional().describe('A sentence for each host that failed.'),
  notes: z.array(z.string()).min(1).optional().describe('What hosts keep to themselves: why a number may be missing.'),
});
