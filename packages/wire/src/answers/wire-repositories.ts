import type { StoredOwner, StoredRepository } from '@codeties/core';
import type { RepositoriesAnswer } from '../schemas/repository-schemas.js';
import { wireEntry } from './wire-entry.js';

/** Whose repositories are to be written, and which. */
export interface WireRepositoriesOptions {
  /** Of GitHub, whose ids are numbers. */
  readonly owner: StoredOwner;
  readonly repositories: readonly StoredRepository[];
  /** What the host keeps to itself, in a sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** Somebody's repositories, be they read now or kept. */
export function wireRepositories(options: WireRepositoriesOptions): RepositoriesAnswer {
  const { owner, repositories, notes = [] } = options;
  return {
    user_id: Number(owner.id),
    username: owner.username,
    repositories: repositories.map(wireEntry),
    ...(notes.length > 0 && { notes: [...notes] }),
  };
}
