import {
  inPairOrder,
  pairKey,
  type AccountPair,
  type GraphCallOptions,
  type MutualFollow,
  type PairKey,
} from '@codeties/core';
import { knownAnswer, type ListLookUp } from './known-answer.js';
import type { TellFact } from './tell-facts.js';

export interface AnswerKnownOptions {
  readonly pairs: readonly AccountPair[];
  readonly call: GraphCallOptions;
  readonly listOf: ListLookUp;
  readonly tell: TellFact;
  /** Takes the answers. A pair that has one already is passed over. */
  readonly answers: Map<PairKey, MutualFollow>;
}

/** Answers the pairs that the known lists settle, and gives the others. */
export function answerKnown({ pairs, call, listOf, tell, answers }: AnswerKnownOptions): AccountPair[] {
  const open: AccountPair[] = [];
  for (const each of pairs) {
    const { pair, accounts } = inPairOrder(each);
    const key = pairKey(pair);
    if (answers.has(key)) continue;
    const { follow, forward, backward } = knownAnswer(listOf, accounts);
    if (forward) tell(call, forward.key, forward.list);
    if (backward) tell(call, backward.key, backward.list);
    if (follow === undefined) open.push(each);
    else {
      answers.set(key, follow);
      call.onAnswer?.(key, follow);
    }
  }
  return open;
}
