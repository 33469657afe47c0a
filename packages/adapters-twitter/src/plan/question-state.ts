import type { Follow, UnknownReason } from '@codeties/core';

/** How far a question is: open, settled, or given up for a reason. */
export type QuestionState = 'open' | 'yes' | 'no' | 'not_asked' | UnknownReason;

/** What is said of a question in this state. One that is still open was not asked. */
export function stateToFollow(state: QuestionState = 'open'): Follow {
  if (typeof state === 'object') return { answer: 'unknown', reason: state };
  return { answer: state === 'open' ? 'not_asked' : state };
}
