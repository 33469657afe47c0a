import type { StoredRepository } from '@codeties/core';
import type { RepositoryEntry } from '../schemas/repository-schemas.js';
import { wireTime } from './wire-time.js';

/** A repository among others, whose name comes first. */
export function wireEntry(repository: StoredRepository): RepositoryEntry {
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
