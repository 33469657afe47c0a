import {
  inPairOrder,
  pairKey,
  type AccountPair,
  type GraphCallOptions,
  type MutualFollow,
  type PairKey,
} from '@codeties/core';
import { olderOf } from '../facts/tell-known.js';
import { knownAnswer, type ListLookUp } from './known-answer.js';

export interface AnswerKnownOptions {
  readonly pairs: readonly AccountPair[];
  readonly call: GraphCallOptions;
  readonly listOf: ListLookUp;
  /** Takes the answers. A pair that has one already is passed over. */
  readonly answers: Map<PairKey, MutualFollow>;
}

export interface KnownAnswers {
  /** The pairs that the known lists do not settle. */
  readonly open: readonly AccountPair[];
  /** When the oldest list was read that tells of any of the pairs; absent where none does. */
  readonly oldest: Date | undefined;
}

/** Answers the pairs that the known lists settle. */
export function answerKnown({ pairs, call, listOf, answers }: AnswerKnownOptions): KnownAnswers {
  const open: AccountPair[] = [];
  let oldest: Date | undefined;
  for (const each of pairs) {
    const { pair, accounts } = inPairOrder(each);
    const key = pairKey(pair);
    if (answers.has(key)) continue;
    const { follow, forward, backward } = knownAnswer(listOf, accounts);
    if (forward) oldest = olderOf(oldest, forward.list.readAt);
    if (backward) oldest = olderOf(oldest, backward.list.readAt);
    if (follow === undefined) open.push(each);
    else {
      answers.set(key, follow);
      call.onAnswer?.(key, follow);
    }
  }
  return { open, oldest };
}
