import {
  toHandle,
  type OwnedRepository,
  type Profile,
  type Repository,
  type RepositoryStore,
  type StoredOwnedRepository,
  type StoredRepository,
} from '@codeties/core';

export const alice: Profile = { id: '1', username: 'Alice', url: 'https://github.com/Alice', followers: 7 };
export const bob: Profile = { id: '2', username: 'Bob', url: 'https://github.com/Bob' };

/** What a store keeps of a repository: one of Alice's, unless it says otherwise. */
export function storedRepository(fields: Partial<StoredRepository> = {}): StoredRepository {
  return {
    id: '10',
    name: 'Tool',
    url: 'https://github.com/Alice/Tool',
    isPrivate: false,
    createdAt: new Date('2019-09-13T09:30:00Z'),
    updatedAt: new Date('2020-01-02T03:04:05Z'),
    size: 123,
    stars: 4,
    watchers: 5,
    ...fields,
  };
}

/** The same as a code host tells of it, with more than a store keeps. */
export function hostRepository(fields: Partial<Repository> = {}): Repository {
  return { ...storedRepository(fields), isFork: true, openIssues: 6, language: 'C', topics: ['jit'] };
}

export function owned(fields: Partial<Repository> = {}, owner: Profile = alice): OwnedRepository {
  return { owner, repository: hostRepository(fields) };
}

/** What a store gives back for {@link owned}. */
export function stored(fields: Partial<StoredRepository> = {}, owner: Profile = alice): StoredOwnedRepository {
  return { owner: { id: owner.id, username: owner.username }, repository: storedRepository(fields) };
}

/** Looks a repository up as a person types it. */
export function lookUp(
  store: RepositoryStore,
  owner: string,
  name: string,
): Promise<StoredOwnedRepository | undefined> {
  return store.repositoryOf({ owner: toHandle(owner), name });
}

/** The ids of somebody's repositories in the store's order; absent for somebody whom it does not know. */
export async function idsOf(store: RepositoryStore, owner: string): Promise<string[] | undefined> {
  const portfolio = await store.repositoriesOf(toHandle(owner));
  return portfolio?.repositories.map(({ id }) => id);
}

/** The ids of the repositories of this name, in the store's order. */
export async function idsNamed(store: RepositoryStore, name: string, limit = 100): Promise<string[]> {
  return (await store.repositoriesNamed(name, limit)).map(({ repository }) => repository.id);
}
