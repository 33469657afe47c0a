import type { Gist } from './gist.js';
import type { LazyList } from './lazy-list.js';
import type { RepositoryShelf } from './repository-shelf.js';

/** Somebody, or an organisation, on the fake GitHub. */
export interface GitHubAccount extends RepositoryShelf {
  readonly id: number;
  /** As it is shown; it is looked up without regard to case. */
  readonly login: string;
  readonly type: 'User' | 'Organization';
  /** Organisations in which the membership is public, always in the same order. */
  readonly organisations: LazyList<GitHubAccount>;
  readonly following: LazyList<GitHubAccount>;
  readonly followers: LazyList<GitHubAccount>;
  /** The public ones, always in the same order. */
  readonly gists: LazyList<Gist>;
  /** Whether this account follows `other` on GitHub. */
  follows(other: GitHubAccount): boolean;
}

/** Somebody on the fake X. */
export interface XAccount {
  /** Up to 19 digits, more than a JavaScript number holds exactly. */
  readonly id: string;
  /** As it is shown; it is looked up without regard to case. */
  readonly username: string;
  readonly isProtected: boolean;
  readonly isSuspended: boolean;
  /** Whom this account follows, without suspended accounts. */
  readonly following: LazyList<XAccount>;
  /** Who follows this account: the inverse of `following`. */
  readonly followers: LazyList<XAccount>;
  /** Whether this account follows `other` on X. */
  follows(other: XAccount): boolean;
}

/** Somebody's workspace on the fake Bitbucket. */
export interface BitbucketWorkspace extends RepositoryShelf {
  /** As it is shown, in braces. */
  readonly uuid: string;
  /** As it is shown; it is looked up without regard to case. */
  readonly slug: string;
}

/** Who exists on the fake networks. The servers ask nothing else, so a world of your own may be made on demand. */
export interface World {
  /** The developer or organisation of that login, in any case. */
  githubAccount(login: string): GitHubAccount | undefined;
  githubAccountById(id: number): GitHubAccount | undefined;
  /** The account of that username, in any case, suspended ones included. */
  xAccount(username: string): XAccount | undefined;
  xAccountById(id: string): XAccount | undefined;
  /** The workspace of that slug, in any case. */
  bitbucketWorkspace(slug: string): BitbucketWorkspace | undefined;
}
