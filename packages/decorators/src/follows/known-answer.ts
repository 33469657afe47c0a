import type { Account, AccountPair, Follow, FollowListKind, KnownFollowList, MutualFollow } from '@codeties/core';
import { followListKey } from './create-follow-shelf.js';

/** Where lists are looked up, by `followListKey`. */
export type ListLookUp = (key: string) => KnownFollowList | undefined;

/** What a list tells of a direction. */
export interface KnownDirection {
  readonly follow: Follow;
  readonly list: KnownFollowList;
}

export interface KnownAnswer {
  /** Absent where the lists do not settle it. */
  readonly follow: MutualFollow | undefined;
  readonly forward: KnownDirection | undefined;
  readonly backward: KnownDirection | undefined;
}

const YES: Follow = { answer: 'yes' };
const NO: Follow = { answer: 'no' };
const NOT_ASKED: Follow = { answer: 'not_asked' };

/** Putting a key together takes longer than looking it up, and accounts that are kept are asked about again and again. */
const keysOfAccounts = new WeakMap<Account, Readonly<Record<FollowListKind, string>>>();

function listKeysOf(account: Account): Readonly<Record<FollowListKind, string>> {
  const known = keysOfAccounts.get(account);
  if (known) return known;
  const { id } = account;
  const keys = { following: followListKey(id, 'following'), followers: followListKey(id, 'followers') };
  keysOfAccounts.set(account, keys);
  return keys;
}

/** What the known lists tell of two accounts, which are in the order of their pair. */
export function knownAnswer(listOf: ListLookUp, [first, second]: AccountPair): KnownAnswer {
  const forward = knownDirection(listOf, first, second);
  const backward = knownDirection(listOf, second, first);
  return { follow: bothWays(forward?.follow, backward?.follow), forward, backward };
}

function bothWays(forward: Follow | undefined, backward: Follow | undefined): MutualFollow | undefined {
  if (forward && backward) return { forward, backward };
  if (forward === NO) return { forward, backward: NOT_ASKED };
  if (backward === NO) return { forward: NOT_ASKED, backward };
  return undefined;
}

/** A follow stands in two lists; where they differ, that which was read later holds. */
export function knownDirection(listOf: ListLookUp, from: Account, to: Account): KnownDirection | undefined {
  const following = directionIn(listOf(listKeysOf(from).following), to.id);
  const followers = directionIn(listOf(listKeysOf(to).followers), from.id);
  if (following === undefined || followers === undefined) return following ?? followers;
  return followers.list.readAt.getTime() > following.list.readAt.getTime() ? followers : following;
}

function directionIn(list: KnownFollowList | undefined, id: string): KnownDirection | undefined {
  const follow = list && followIn(list, id);
  return follow && { follow, list };
}

/** What a list tells of somebody. */
export function followIn(list: KnownFollowList, id: string): Follow | undefined {
  const { present, absent } = membersOf(list);
  if (present.has(id)) return YES;
  return list.progress === 'complete' || absent.has(id) ? NO : undefined;
}

interface Members {
  readonly present: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
}

/** A list is asked for many of its members, and walking through it takes long: it is indexed when it is first asked. */
const indexed = new WeakMap<KnownFollowList, Members>();

function membersOf(list: KnownFollowList): Members {
  const known = indexed.get(list);
  if (known) return known;
  const members = { present: new Set(list.present), absent: new Set(list.absent) };
  indexed.set(list, members);
  return members;
}
