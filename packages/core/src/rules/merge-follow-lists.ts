import type { KnownFollowList } from '../domain/follow-list.js';

/** What one question learns elsewhere just before it reads a list: it is not to be asked for again, and ages the list by little. */
const SAME_QUESTION_MS = 30_000;

/**
 * What is known of a list once more of it was learned. Where the two differ, what was learned last holds; a list that is
 * known to its end stays known to its end.
 *
 * What was learned elsewhere is forgotten once the list is read, unless it is about as recent: all of it is as old as its oldest part,
 * and what took many pages is not to be bought again for the age of what took one line.
 */
export function mergeFollowLists(known: KnownFollowList | undefined, learned: KnownFollowList): KnownFollowList {
  if (known === undefined || isOutdatedBy(known, learned)) return learned;
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

function isOutdatedBy(known: KnownFollowList, learned: KnownFollowList): boolean {
  const isFirstRead = known.progress === 'unread' && learned.progress !== 'unread';
  return isFirstRead && learned.readAt.getTime() - known.readAt.getTime() > SAME_QUESTION_MS;
}
