import {
  createFollowMemory,
  mergeFollowLists,
  type FollowListKind,
  type FollowMemory,
  type KnownFollowList,
} from '@codeties/core';
import { followListKey, type FollowShelf } from './create-follow-shelf.js';

export interface RecordFollowsOptions {
  readonly shelf: FollowShelf;
  /** The call's own, where it has one. */
  readonly memory: FollowMemory | undefined;
  /** The keys of the lists that were looked up in the store for this call. */
  readonly lookedUp?: ReadonlySet<string> | undefined;
  /** Hears of each list that more is learned of. */
  readonly onLearn?: ((ownerId: string, kind: FollowListKind) => void) | undefined;
}

export interface FollowRecord {
  /** The call's memory. What it learns is kept in memory from then on. */
  readonly memory: FollowMemory;
  /** Keeps what was learned for good. It never rejects. */
  readonly keep: () => Promise<void>;
}

/** Keeps what a call learns: at once, since it was paid for whatever becomes of the call. */
export function recordFollows({
  shelf,
  memory = createFollowMemory(),
  lookedUp = new Set(),
  onLearn,
}: RecordFollowsOptions): FollowRecord {
  const learned = new Map<string, () => KnownFollowList | undefined>();
  return {
    memory: {
      listOf: (ownerId, kind) => memory.listOf(ownerId, kind),
      learn: (ownerId, kind, list) => {
        onLearn?.(ownerId, kind);
        memory.learn(ownerId, kind, list);
        const key = followListKey(ownerId, kind);
        const current = (): KnownFollowList | undefined => memory.listOf(ownerId, kind);
        learned.set(key, current);
        const known = current();
        if (known) rememberIn(shelf, key, known);
      },
    },
    keep: async () => {
      if (learned.size === 0) return;
      // What the store has of a list that was not read to its end is not to be lost for what little was learned of it.
      await shelf.read(
        [...learned.keys()].filter((key) => !lookedUp.has(key)),
        {},
      );
      const lists = [...learned].flatMap(([key, current]) => {
        const list = current();
        return list === undefined ? [] : ([[key, rememberIn(shelf, key, list)]] as const);
      });
      await shelf.keep(new Map(lists.map(([key, list]) => [key, { value: list, readAt: list.readAt }])));
    },
  };
}

/** A list that was read to its end takes the place of what was known of it; anything else adds to that. */
function rememberIn(shelf: FollowShelf, key: string, list: KnownFollowList): KnownFollowList {
  const known = shelf.known(key)?.value;
  const all = list.progress === 'complete' ? list : mergeFollowLists(known, list);
  shelf.remember(key, { value: all, readAt: all.readAt });
  return all;
}
