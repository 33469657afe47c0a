import { repositoryIdOf } from './account-ids.js';
import { generateList, type LazyList } from './lazy-list.js';
import { isRepositoryName } from './handle-grammar.js';
import type { RepositorySeed } from './repository-seed.js';
import type { Repository } from './repository.js';

/** The repositories of one owner on one host. */
export interface RepositoryShelf {
  /** The public ones, always in the same order. */
  readonly repositories: LazyList<Repository>;
  /** The one of that name, in any case, private ones included. */
  repository(name: string): Repository | undefined;
}

const UPDATED_AT = '2026-01-01T00:00:00Z';

/**
 * The shelf of these seeds. A repository is made only when it is looked at, and its id depends on owner and name alone.
 *
 * @throws RangeError where a name is there twice, or no host can hold it.
 */
export function createRepositoryShelf(owner: string, seeds: LazyList<RepositorySeed>): RepositoryShelf {
  const indexes = new Map<string, number>();
  const shown: number[] = [];
  for (let index = 0; index < seeds.length; index += 1) {
    const seed = seeds.at(index);
    if (seed === undefined) continue;
    const key = seed.name.toLowerCase();
    if (!isRepositoryName(seed.name)) throw new RangeError(`${seed.name} is no name of a repository`);
    if (indexes.has(key)) throw new RangeError(`${owner} has ${seed.name} twice`);
    indexes.set(key, index);
    if (seed.isPrivate !== true) shown.push(index);
  }
  const make = (index: number | undefined): Repository | undefined => {
    const seed = index === undefined ? undefined : seeds.at(index);
    return seed && createRepository(owner, seed);
  };
  return {
    repositories: generateList(shown.length, (position) => make(shown[position])),
    repository: (name) => make(indexes.get(name.toLowerCase())),
  };
}

function createRepository(owner: string, seed: RepositorySeed): Repository {
  const id = repositoryIdOf(owner, seed.name);
  return {
    id,
    isFork: false,
    isPrivate: false,
    language: null,
    topics: [],
    stars: 0,
    watchers: 0,
    openIssues: 0,
    size: 0,
    createdAt: createdAt(id),
    updatedAt: UPDATED_AT,
    hasNullParent: false,
    ...seed,
  };
}

function createdAt(id: number): string {
  const seconds = Date.UTC(2010, 0, 1) / 1000 + (id % (9 * 365 * 86_400));
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
