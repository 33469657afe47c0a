import type { NetworkName } from '../network-name.js';
import type { GistSeed } from './gist-seed.js';
import type { LazyList } from './lazy-list.js';
import type { RepositorySeed } from './repository-seed.js';

/** What a world is told of one developer. Logins are looked up without regard to case. */
export interface DeveloperSeed {
  /** The name in every network, as it is shown. */
  readonly login: string;
  /** Where the developer has an account. Default: GitHub and X, and Bitbucket for whom `bitbucket` is given. */
  readonly networks?: readonly NetworkName[];
  /** Logins of GitHub organisations in which the membership is public, in the order they are listed. */
  readonly organisations?: readonly string[];
  /** Logins of organisations that exist too, but are never shown as the developer's. */
  readonly privateOrganisations?: readonly string[];
  /** Whom the developer follows on X, in the order they are listed. */
  readonly follows?: readonly string[];
  /** Whom the developer follows on GitHub. */
  readonly githubFollows?: readonly string[];
  /** On GitHub, in the order they are listed. An array will do, and so will a rule that makes each when asked. */
  readonly repositories?: LazyList<RepositorySeed>;
  /** On GitHub, in the order they are listed. */
  readonly gists?: LazyList<GistSeed>;
  /** The developer's workspace on Bitbucket. */
  readonly bitbucket?: { readonly repositories?: LazyList<RepositorySeed> };
  /** On X: the lists of the account cannot be read. */
  readonly isProtected?: boolean;
  /** On X: the account exists, but is shown to nobody and is in no list. */
  readonly isSuspended?: boolean;
}

/** Many X accounts of one kind, made only when they are looked at: `fan000001` to `fan250000`, say. */
export interface CrowdSeed {
  /** What their usernames begin with; the number after it has as many digits as `size`. */
  readonly prefix: string;
  readonly size: number;
  /** The one developer whom each of them follows on X. */
  readonly follows: string;
}
