import type { KnownFollowList } from '../domain/follow-list.js';

/**
 * What is known of a list once more of it was learned. Where the two differ, what was learned last holds; a list that is
 * known to its end stays known to its end.
 */
export function mergeFollowLists(known: KnownFollowList | undefined, learned: KnownFollowList): KnownFollowList {
  if (known === undefined) return learned;
  const readAt = known.readAt < learned.readAt ? known.readAt : learned.readAt;
  const gone = new Set(learned.absent);
  const present = new Set(known.present.filter((id) => !gone.has(id)));
  for (const id of learned.present) present.add(id);
  const isNoFurther = learned.progress === 'unread' || known.progress === 'complete';
  const progress = isNoFurther ? known.progress : learned.progress;
  if (progress === 'complete') return { present: [...present], absent: [], progress, readAt };
  const absent = new Set([...known.absent, ...learned.absent].filter((id) => !present.has(id)));
  return { present: [...present], absent: [...absent], progress, readAt };
}
