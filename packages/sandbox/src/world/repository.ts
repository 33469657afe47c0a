import type { RepositorySeed } from './repository-seed.js';

/** A repository on a fake code host, everything about it decided. */
export interface Repository extends Required<RepositorySeed> {
  /** GitHub's id; Bitbucket shows a uuid instead. */
  readonly id: number;
}
