import type { RepositoryStore } from '@codeties/core';

/** A store of repositories under test, and what may be done to it. */
export interface RepositoryStoreSubject {
  readonly store: RepositoryStore;
  /** From now on its storage cannot be reached. */
  breakDown(): Promise<void>;
  /** Lets go of everything; also after a break-down. */
  close(): Promise<void>;
}
