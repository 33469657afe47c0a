import type { CallOptions } from './calls/call-options.js';
import { toDeveloper } from './domain/developer.js';
import type { Profile } from './domain/profile.js';
import type { Repository } from './domain/repository.js';
import { CodetiesError } from './errors/codeties-error.js';
import type { CodeHost, OwnedRepository } from './ports/code-host.js';
import type { RepositoryStore } from './ports/repository-store.js';

/** Somebody's repositories as their host has them now. */
export interface LiveRepositories {
  readonly owner: Profile;
  readonly repositories: readonly Repository[];
  /** What the host keeps to itself, in a sentence each. */
  readonly notes: readonly string[];
}

/** Reads all of somebody's repositories from their host; absent for somebody who does not exist there. */
export async function readRepositories(
  host: CodeHost,
  owner: string,
  call: CallOptions = {},
): Promise<LiveRepositories | undefined> {
  const portfolio = await host.portfolioOf(toDeveloper(owner).handle, call);
  if (!portfolio) return undefined;
  const repositories: Repository[] = [];
  for await (const page of portfolio.repositories) repositories.push(...page);
  return { owner: portfolio.profile, repositories, notes: portfolio.notes() };
}

/** What it takes to read a repository and to keep it. */
export interface RepositoryPorts {
  readonly host: CodeHost;
  readonly store: RepositoryStore;
}

export interface RepositoryQuestion {
  readonly owner: string;
  readonly name: string;
  /** Whether to keep it, with its owner, before it is given. */
  readonly isSaved: boolean;
}

/** Reads one repository from its host; absent where there is none that we may see. */
export async function readRepository(
  { host, store }: RepositoryPorts,
  { owner, name, isSaved }: RepositoryQuestion,
  call: CallOptions = {},
): Promise<OwnedRepository | undefined> {
  const owned = await host.repositoryOf({ owner: toDeveloper(owner).handle, name }, call);
  if (owned && isSaved) await keep({ host, store }, owned, call);
  return owned;
}

/** What a host gives and no store can keep is no fault of the caller's. */
async function keep({ host, store }: RepositoryPorts, owned: OwnedRepository, call: CallOptions): Promise<void> {
  try {
    await store.save(owned, call);
  } catch (error) {
    if (!(error instanceof CodetiesError) || error.code !== 'invalid_input') throw error;
    throw new CodetiesError({
      code: 'invalid_response',
      network: host.network,
      detail: 'a repository cannot be kept as it is given',
      cause: error,
    });
  }
}
