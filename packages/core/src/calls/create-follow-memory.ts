import type { KnownFollowList } from '../domain/follow-list.js';
import type { FollowMemory } from '../ports/follow-memory.js';
import { mergeFollowLists } from '../rules/merge-follow-lists.js';

/** A memory of follows that knows nothing yet. It grows with what it learns: it is for one question. */
export function createFollowMemory(): FollowMemory {
  const lists = new Map<string, KnownFollowList>();
  return {
    listOf: (ownerId, kind) => lists.get(`${kind} ${ownerId}`),
    learn: (ownerId, kind, learned) => {
      const key = `${kind} ${ownerId}`;
      lists.set(key, mergeFollowLists(lists.get(key), learned));
    },
  };
}
