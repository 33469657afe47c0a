import type { Evidence, NetworkName, UnknownReason } from '@codeties/core';
import { followsAsNamed, type NamedFollow } from './follows-as-named.js';

/**
 * Why it cannot be told whether two developers follow each other: a sentence for each direction that could not be read, in
 * the order and under the names of the caller.
 */
export function sentencesOfUnknown(
  evidence: Pick<Evidence, 'pair' | 'follows' | 'graph'>,
  names: readonly [string, string],
): string[] {
  return followsAsNamed(evidence, names).flatMap((follow) => sentenceOf(follow, evidence.graph));
}

function sentenceOf({ from, to, follow, namesOf }: NamedFollow, network: NetworkName): string[] {
  if (follow.answer !== 'unknown') return [];
  return [`whether ${from} follows ${to} in ${network} cannot be read: ${reasonText(follow.reason, namesOf)}`];
}

function reasonText(reason: UnknownReason, namesOf: NamedFollow['namesOf']): string {
  switch (reason.code) {
    case 'protected':
      return areSo(namesOf(reason.accounts), 'protected');
    case 'over_budget':
      return overBudgetText(reason);
    case 'vanished':
      return areSo(namesOf(reason.accounts), 'gone');
  }
}

/** Once something was bought for the same answer, less is left than the budget was. */
function overBudgetText({ rows, left, budget }: Extract<UnknownReason, { code: 'over_budget' }>): string {
  if (left === budget) return `it takes ${rows} rows, and the budget is ${budget}`;
  return `it takes ${rows} more rows, and ${left} are left of the budget of ${budget}`;
}

function areSo(names: readonly string[], state: string): string {
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} ${state}`;
}
