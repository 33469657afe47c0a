import type { FollowListKind, KnownFollowList } from '../domain/follow-list.js';

/**
 * What is known of who follows whom, for calls that build on one another: a social graph does not read again what it
 * finds here, and leaves here what it reads, also what nobody asked for. Lists go by the id of the account whose they are.
 */
export interface FollowMemory {
  /** A list as far as it is known; absent where nothing is known of it. */
  listOf(ownerId: string, kind: FollowListKind): KnownFollowList | undefined;

  /** Adds to what is known of a list. */
  learn(ownerId: string, kind: FollowListKind, learned: KnownFollowList): void;
}
