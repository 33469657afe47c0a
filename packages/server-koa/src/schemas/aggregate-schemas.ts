import { developerNameSchema } from '@codeties/core';
import { z } from 'zod';

/** Whom to ask the hosts for. */
export interface AggregateRequest {
  /** Under one name everywhere. */
  readonly username?: string | undefined;
  readonly github?: string | undefined;
  readonly bitbucket?: string | undefined;
}

export interface ProfileAnswer {
  readonly username: string;
  readonly url: string;
}

/** What somebody has on several hosts together. */
export interface AggregateAnswer {
  readonly username: string;
  readonly profiles: { readonly github: ProfileAnswer | null; readonly bitbucket: ProfileAnswer | null };
  readonly repositories: { readonly total: number; readonly original: number; readonly forked: number };
  readonly stars: number | null;
  readonly watchers: number | null;
  readonly followers: number | null;
  readonly open_issues: number | null;
  readonly languages: Readonly<Record<string, number>>;
  readonly topics: Readonly<Record<string, number>>;
  readonly partial?: true | undefined;
  readonly errors?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
}

const wantedMessage = 'the body must name a developer: {"username":"…"}, or {"github":"…","bitbucket":"…"}';
const nameSchema = z.string('a name must be a string').pipe(developerNameSchema).optional();

export const aggregateRequestSchema: z.ZodType<AggregateRequest> = z
  .strictObject({ username: nameSchema, github: nameSchema, bitbucket: nameSchema }, wantedMessage)
  .superRefine(({ username, github, bitbucket }, context) => {
    if ((username === undefined) === (github === undefined && bitbucket === undefined)) context.addIssue(wantedMessage);
  })
  .meta({ oneOf: [{ required: ['username'] }, { anyOf: [{ required: ['github'] }, { required: ['bitbucket'] }] }] });

const count = z.int().min(0);
const known = count.nullable().describe('`null` where no host that was found has any such number.');
const profile = z
  .object({ username: z.string(), url: z.string() })
  .nullable()
  .describe('`null` where the host does not know the name, failed, or was not asked.');
const counts = z.record(z.string(), count);

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
