import type { StoredOwnedRepository, StoredOwner, StoredRepository } from '@codeties/core';
import { z } from 'zod';
import { instantSchema } from '../database/instant.js';

export const USER_TABLE = 'user';
export const REPOSITORY_TABLE = 'repository';

/** A row of the owners. */
export interface UserRow {
  /** As text, which both engines turn into their big integers without a loss. */
  readonly id: string;
  readonly username: string;
  /** What the owner is looked up by: null once somebody else was seen with the name, until the owner is saved again. */
  readonly username_folded: string | null;
}

/** A row of the repositories. */
export interface RepositoryRow {
  readonly id: string;
  readonly owner_id: string;
  readonly name: string;
  /** What the repository is looked up by: null once another of its owner was seen with the name, until it is saved again. */
  readonly name_folded: string | null;
  readonly url: string;
  readonly is_private: boolean;
  readonly created_at: string;
  readonly updated_at: string;
  readonly size: number;
  readonly stars: number | null;
  readonly watchers: number | null;
}

/** What to select of an owner, under names that are also free beside a repository's. */
export const ownerColumns = { owner_id: 'user.id', username: 'user.username' } as const;

/** What to select of a repository. */
export const repositoryColumns = {
  id: 'repository.id',
  name: 'repository.name',
  url: 'repository.url',
  is_private: 'repository.is_private',
  created_at: 'repository.created_at',
  updated_at: 'repository.updated_at',
  size: 'repository.size',
  stars: 'repository.stars',
  watchers: 'repository.watchers',
} as const;

// PostgreSQL gives its big integers as text.
const wholeNumberSchema = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.int().nonnegative());
const idSchema = wholeNumberSchema.transform(String);
const timeSchema = instantSchema.transform((instant) => new Date(instant));

const ownerSchema = z
  .object({ owner_id: idSchema, username: z.string() })
  .transform(({ owner_id, username }): StoredOwner => ({ id: owner_id, username }));

const repositorySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    url: z.string(),
    // SQLite has no booleans.
    is_private: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean),
    created_at: timeSchema,
    updated_at: timeSchema,
    size: wholeNumberSchema,
    stars: wholeNumberSchema.nullable(),
    watchers: wholeNumberSchema.nullable(),
  })
  .transform(({ is_private, created_at, updated_at, stars, watchers, ...rest }): StoredRepository => ({
    ...rest,
    isPrivate: is_private,
    createdAt: created_at,
    updatedAt: updated_at,
    ...(stars === null ? {} : { stars }),
    ...(watchers === null ? {} : { watchers }),
  }));

/** Rows of {@link ownerColumns}. */
export const ownersSchema: z.ZodType<StoredOwner[]> = z.array(ownerSchema);

/** Rows of {@link repositoryColumns}. */
export const repositoriesSchema: z.ZodType<StoredRepository[]> = z.array(repositorySchema);

/** Rows of both. */
export const ownedRepositoriesSchema: z.ZodType<StoredOwnedRepository[]> = z.array(
  z.unknown().transform((row): StoredOwnedRepository => ({
    owner: ownerSchema.parse(row),
    repository: repositorySchema.parse(row),
  })),
);
