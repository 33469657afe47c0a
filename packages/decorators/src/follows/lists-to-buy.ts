import type { Account, AccountPair, FollowListKind } from '@codeties/core';
import { followListKey } from './create-follow-shelf.js';
import { knownDirection, type ListLookUp } from './known-answer.js';

/** All lists that could tell of these pairs. */
export function listsOf(pairs: readonly AccountPair[]): Map<string, readonly [ownerId: string, kind: FollowListKind]> {
  const lists = new Map<string, readonly [string, FollowListKind]>();
  for (const { id } of new Set(pairs.flat())) {
    for (const kind of ['following', 'followers'] as const) lists.set(followListKey(id, kind), [id, kind]);
  }
  return lists;
}

/**
 * Those that will be bought, most likely: the shorter one for each direction that is not known. Whoever wants another list of the
 * same account, a star's say, is not kept waiting.
 */
export function listsToBuy(listOf: ListLookUp, pairs: readonly AccountPair[]): string[] {
  const keys = new Set<string>();
  for (const [one, other] of pairs) {
    if (knownDirection(listOf, one, other) === undefined) keys.add(shorterList(one, other));
    if (knownDirection(listOf, other, one) === undefined) keys.add(shorterList(other, one));
  }
  return [...keys];
}

function shorterList(from: Account, to: Account): string {
  const isHidden = from.isProtected && !to.isProtected;
  const isLonger = !to.isProtected && to.followersCount < from.followingCount;
  return isHidden || isLonger ? followListKey(to.id, 'followers') : followListKey(from.id, 'following');
}
