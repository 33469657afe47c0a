import type { Profile, Repository } from '@codeties/core';
import { z } from 'zod';
import { idSchema } from './id-schema.js';

const count = z.int().min(0);
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const repositorySchema = z.object({
  id: idSchema,
  name: z.string().min(1),
  html_url: z.string(),
  private: z.boolean(),
  fork: z.boolean(),
  created_at: instant,
  updated_at: instant,
  size: count,
  stargazers_count: count,
  open_issues_count: count,
  language: z.string().nullish(),
  topics: z.string().array().nullish(),
});

/** A repository of a list, and what GraphQL knows it by. Its `watchers_count` is the stars; the watchers are not in it. */
export interface ListedRepository {
  readonly nodeId: string;
  readonly repository: Repository;
}

export const listedRepositorySchema: z.ZodType<ListedRepository> = repositorySchema
  .extend({ node_id: z.string().min(1) })
  .transform(({ node_id: nodeId, ...body }) => ({ nodeId, repository: toRepository(body) }));

/** A repository asked for by itself, which tells its watchers. */
export const wholeRepositorySchema: z.ZodType<{ readonly owner: Profile; readonly repository: Repository }> =
  repositorySchema
    .extend({
      subscribers_count: count,
      owner: z.object({ id: idSchema, login: z.string().min(1), html_url: z.string() }),
    })
    .transform(({ owner, subscribers_count: watchers, ...body }) => ({
      owner: { id: owner.id, username: owner.login, url: owner.html_url },
      repository: { ...toRepository(body), watchers },
    }));

function toRepository(body: z.infer<typeof repositorySchema>): Repository {
  return {
    id: body.id,
    name: body.name,
    url: body.html_url,
    isPrivate: body.private,
    isFork: body.fork,
    createdAt: body.created_at,
    updatedAt: body.updated_at,
    size: body.size,
    stars: body.stargazers_count,
    openIssues: body.open_issues_count,
    language: body.language ?? undefined,
    topics: body.topics ?? undefined,
  };
}
