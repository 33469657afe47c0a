/** Which list of an account: whom it follows, or who follows it. */
export type FollowListKind = 'following' | 'followers';

/** A follow list as far as it is known: by reading it, or from what was learned elsewhere of somebody in it. */
export interface KnownFollowList {
  /** The ids of accounts that are in it. */
  readonly present: readonly string[];
  /** The ids of accounts that are not; empty where the list is complete, since nobody else is in it then. */
  readonly absent: readonly string[];
  /** How far it was read: not at all, to a place from which its network reads on, or to its end. */
  readonly progress: 'unread' | 'complete' | { readonly next: string };
  /** When the oldest part of this was read. */
  readonly readAt: Date;
}
