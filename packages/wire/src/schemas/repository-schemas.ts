import { z } from 'zod';

/** A repository among others. */
export interface RepositoryEntry {
  readonly name: string;
  readonly url: string;
  readonly access_type: 'public' | 'private';
  /** In UTC, to the second. */
  readonly created_at: string;
  readonly updated_at: string;
  /** In kilobytes. */
  readonly size: number;
  readonly stars: number | null;
  readonly watchers: number | null;
}

/** A repository by itself: the same, with its address first. */
export type RepositoryAnswer = RepositoryEntry;

/** Somebody's repositories. */
export interface RepositoriesAnswer {
  readonly user_id: number;
  readonly username: string;
  readonly repositories: readonly RepositoryEntry[];
  readonly notes?: readonly string[] | undefined;
}

const time = z.iso.datetime({ precision: 0 }).describe('UTC, to the second.');
const count = z.int().min(0);

const access = z.enum(['public', 'private']);
const numbers = {
  size: count.describe('Kilobytes.'),
  stars: count.nullable(),
  watchers: count.nullable().describe('`null` where GitHub does not tell: it wants a token for it.'),
};

const entrySchema: z.ZodType<RepositoryEntry> = z.object({
  name: z.string(),
  url: z.string(),
  access_type: access,
  created_at: time,
  updated_at: time,
  ...numbers,
});

/** A repository by itself. */
export const repositorySchema: z.ZodType<RepositoryAnswer> = z.object({
  url: z.string(),
  name: z.string(),
  access_type: access,
  created_at: time,
  updated_at: time,
  ...numbers,
});

/** Somebody's repositories. */
export const repositoriesSchema: z.ZodType<RepositoriesAnswer> = z.object({
  user_id: z.int().describe("GitHub's own id, the same live and saved."),
  username: z.string().describe('As GitHub spells it.'),
  repositories: z.array(entrySchema),
  notes: z.array(z.string()).min(1).optional().describe('What GitHub keeps to itself: why a number may be missing.'),
});
