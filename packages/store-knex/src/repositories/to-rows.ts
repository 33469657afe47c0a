import { CodetiesError, foldName, toHandle, type OwnedRepository } from '@codeties/core';
import { z } from 'zod';
import { toInstant } from '../database/instant.js';
import { isKeepableName, keepableTextSchema } from './repository-name.js';
import type { RepositoryRow, UserRow } from './repository-row.js';

/** The rows that keep a repository and its owner. */
export interface OwnedRows {
  readonly user: UserRow;
  readonly repository: RepositoryRow;
}

/** Beyond the safe integers SQLite's driver loses digits; and what begins with a zero would not come back as it was. */
const idSchema = z
  .string()
  .regex(/^(?:0|[1-9]\d*)$/)
  .refine((id) => Number.isSafeInteger(Number(id)));
const countSchema = z.int().nonnegative();

const keepableSchema = z.object({
  owner: z.object({ id: idSchema, username: z.string() }),
  repository: z.object({
    id: idSchema,
    name: z.string().refine(isKeepableName),
    url: keepableTextSchema,
    isPrivate: z.boolean(),
    createdAt: z.date(),
    updatedAt: z.date(),
    size: countSchema,
    stars: countSchema.optional(),
    watchers: countSchema.optional(),
  }),
});

/** @throws CodetiesError `invalid_input` for an id that is no whole number up to 2^53-1, and for whatever else cannot be kept. */
export function toRows(owned: OwnedRepository): OwnedRows {
  const parsed = keepableSchema.safeParse(owned);
  if (!parsed.success) throw refused(parsed.error);
  const { owner, repository } = parsed.data;
  return {
    user: { id: owner.id, username: owner.username, username_folded: toHandle(owner.username) },
    repository: {
      id: repository.id,
      owner_id: owner.id,
      name: repository.name,
      name_folded: foldName(repository.name),
      url: repository.url,
      is_private: repository.isPrivate,
      created_at: toInstant(repository.createdAt),
      updated_at: toInstant(repository.updatedAt),
      size: repository.size,
      stars: repository.stars ?? null,
      watchers: repository.watchers ?? null,
    },
  };
}

function refused({ issues }: z.ZodError): CodetiesError {
  const places = issues.map(({ path }) => path.join('.'));
  return new CodetiesError({ code: 'invalid_input', detail: `this cannot be kept: ${places.join(', ')}` });
}
