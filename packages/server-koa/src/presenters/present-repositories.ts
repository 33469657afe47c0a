import type { StoredOwner, StoredRepository } from '@codeties/core';
import type { Presentation } from '../http/presentation.js';
import type { RepositoriesAnswer, RepositoryAnswer, RepositoryEntry } from '../schemas/repository-schemas.js';
import { wireTime } from './wire-time.js';

export interface RepositoriesPresentationOptions {
  readonly owner: StoredOwner;
  readonly repositories: readonly StoredRepository[];
  readonly notes?: readonly string[];
}

/** Somebody's repositories, be they read now or kept. */
export function presentRepositories(options: RepositoriesPresentationOptions): Presentation {
  const { owner, repositories, notes = [] } = options;
  const answer: RepositoriesAnswer = {
    user_id: Number(owner.id),
    username: owner.username,
    repositories: repositories.map(wireEntry),
    ...(notes.length > 0 && { notes }),
  };
  return { status: 200, body: JSON.stringify(answer) };
}

/** One repository by itself, whose address comes first. */
export function presentRepository(repository: StoredRepository): Presentation {
  const { url, name, ...rest } = wireEntry(repository);
  const answer: RepositoryAnswer = { url, name, ...rest };
  return { status: 200, body: JSON.stringify(answer) };
}

function wireEntry(repository: StoredRepository): RepositoryEntry {
  const { name, url, isPrivate, createdAt, updatedAt, size, stars = null, watchers = null } = repository;
  return {
    name,
    url,
    access_type: isPrivate ? 'private' : 'public',
    created_at: wireTime(createdAt),
    updated_at: wireTime(updatedAt),
    size,
    stars,
    watchers,
  };
}
