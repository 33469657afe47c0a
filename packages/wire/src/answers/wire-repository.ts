import type { StoredRepository } from '@codeties/core';
import type { RepositoryAnswer } from '../schemas/repository-schemas.js';
import { wireEntry } from './wire-entry.js';

/** One repository by itself, whose address comes first. */
export function wireRepository(repository: StoredRepository): RepositoryAnswer {
  const { url, name, ...rest } = wireEntry(repository);
  return { url, name, ...rest };
}
