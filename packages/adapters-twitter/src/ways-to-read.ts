import type { Account } from '@codeties/core';
import type { FollowListKind } from './follow-list.js';

/** A list from which "one follows the other" can be read: whose, which, and who to look for in it. */
export interface WayToRead {
  readonly owner: Account;
  readonly kind: FollowListKind;
  readonly member: Account;
  /** What the list costs, read to its end. */
  readonly rows: number;
}

/** The lists that tell whether `from` follows `to`, the cheaper first; those of protected accounts are left out. */
export function waysToRead(from: Account, to: Account): WayToRead[] {
  const ways: WayToRead[] = [
    { owner: from, kind: 'following', member: to, rows: from.followingCount },
    { owner: to, kind: 'followers', member: from, rows: to.followersCount },
  ];
  return ways.filter((way) => !way.owner.isProtected).sort((one, other) => one.rows - other.rows);
}
