import type { CallOptions } from '../calls/call-options.js';
import type { Handle } from '../domain/handle.js';
import type { Profile } from '../domain/profile.js';
import type { Repository } from '../domain/repository.js';
import type { OwnedRepository, RepositoryName } from './code-host.js';

/** What is kept of a repository's owner. */
export type StoredOwner = Pick<Profile, 'id' | 'username'>;

/** What is kept of a repository. */
export type StoredRepository = Pick<
  Repository,
  'id' | 'name' | 'url' | 'isPrivate' | 'createdAt' | 'updatedAt' | 'size' | 'stars' | 'watchers'
>;

/** A repository and its owner, as they are kept. */
export interface StoredOwnedRepository {
  readonly owner: StoredOwner;
  readonly repository: StoredRepository;
}

/**
 * Keeps repositories and whom they belong to, by the host's own numeric ids: saving one again updates it, also where it
 * or its owner was renamed meanwhile. Names are compared without regard to case. Times are kept to the second.
 *
 * A name has one holder: whoever was saved with it last. Whoever had it before is not found, nor are an owner's
 * repositories, until they are saved again under the name that they have by then.
 */
export interface RepositoryStore {
  /**
   * Keeps a repository and its owner, both or none. When the promise resolves they are durable.
   *
   * @throws CodetiesError `store_unavailable`, or `invalid_input` for an id that is no whole number up to 2^53-1, a time that is
   * none, and other values that no code host gives. After `timeout` or `aborted` nobody knows whether they were kept.
   */
  save(owned: OwnedRepository, call?: CallOptions): Promise<void>;

  /** Somebody's kept repositories in the order of their names; absent for somebody of whom none was ever kept. @throws CodetiesError `store_unavailable`. */
  repositoriesOf(owner: Handle, call?: CallOptions): Promise<StoredPortfolio | undefined>;

  /** One of somebody's kept repositories. @throws CodetiesError `store_unavailable`. */
  repositoryOf(name: RepositoryName, call?: CallOptions): Promise<StoredOwnedRepository | undefined>;

  /** The kept repositories of this name, whoever has them; at most `limit`, the lowest ids first. @throws CodetiesError `store_unavailable`. */
  repositoriesNamed(name: string, limit: number, call?: CallOptions): Promise<readonly StoredOwnedRepository[]>;
}

/** Somebody's kept repositories. */
export interface StoredPortfolio {
  readonly owner: StoredOwner;
  readonly repositories: readonly StoredRepository[];
}
