import type { Handle } from '../domain/handle.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Profile } from '../domain/profile.js';
import type { Repository } from '../domain/repository.js';
import type { CallOptions } from '../calls/call-options.js';

/** A number that hosts may tell of a repository. */
export type RepositoryCount = 'stars' | 'watchers' | 'openIssues';

/** Somebody, and what they have. */
export interface Portfolio {
  readonly profile: Profile;
  /**
   * All public repositories of theirs, page by page in the host's order, each once. The pages are read as concurrently as the host's
   * paging allows, and are read once: the portfolio is consumed with its call. Breaking off stops what is under way.
   *
   * @throws CodetiesError from the iteration, with the codes of `portfolioOf`.
   */
  readonly repositories: AsyncIterable<readonly Repository[]>;
  /**
   * The numbers that the host told of every repository: of somebody who has none they are zero, and not unknown. Known when
   * the repositories are read.
   */
  readonly tells: () => readonly RepositoryCount[];
  /** What the host kept to itself, in a sentence each: why a number is missing. Known when the repositories are read. */
  readonly notes: () => readonly string[];
}

/** Names a repository. */
export interface RepositoryName {
  readonly owner: Handle;
  readonly name: string;
}

/** One repository, with whom it belongs to. */
export interface OwnedRepository {
  readonly owner: Profile;
  readonly repository: Repository;
}

/** A place where people keep their code. */
export interface CodeHost {
  readonly network: NetworkName;

  /**
   * Somebody and their repositories, in as few requests as the host allows. Absent for a handle that does not exist; for
   * one the host's grammar cannot hold the host is not asked.
   *
   * @throws CodetiesError `rate_limited`, `refused`, `unavailable`, `invalid_response`, `timeout` or `aborted`.
   */
  portfolioOf(handle: Handle, call?: CallOptions): Promise<Portfolio | undefined>;

  /**
   * One repository, with its watchers where the host has any. Absent where there is none of that name that we may see;
   * for a name the host's grammar cannot hold the host is not asked.
   *
   * @throws CodetiesError with the codes of `portfolioOf`.
   */
  repositoryOf(name: RepositoryName, call?: CallOptions): Promise<OwnedRepository | undefined>;
}
