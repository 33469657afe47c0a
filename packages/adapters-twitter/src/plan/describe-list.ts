import type { Account, FollowListKind } from '@codeties/core';
import type { QuestionGraph } from './question-graph.js';

/** Whose list, and which. */
export function describeList(
  graph: QuestionGraph,
  list: number,
): { readonly owner: Account; readonly kind: FollowListKind } {
  const owner = graph.accounts[Math.floor(list / 2)];
  if (!owner) throw new RangeError(`there is no list ${list}`);
  return { owner, kind: list % 2 === 0 ? 'following' : 'followers' };
}
