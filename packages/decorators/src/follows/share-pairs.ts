import {
  inPairOrder,
  pairKey,
  shareFlights,
  type AccountPair,
  type GraphCallOptions,
  type MutualFollow,
  type NetworkName,
  type PairKey,
} from '@codeties/core';

/** Asks about pairs; every one of them is in the map. */
export type AskPairs = (
  pairs: readonly AccountPair[],
  call: GraphCallOptions,
) => Promise<ReadonlyMap<PairKey, MutualFollow>>;

/** Asks about the pairs, unless a question about just these is under way: then it waits for the answer of that. */
export type SharePairs = (
  pairs: readonly AccountPair[],
  call: GraphCallOptions,
  ask: AskPairs,
) => Promise<ReadonlyMap<PairKey, MutualFollow>>;

type AnswerListener = (key: PairKey, follow: MutualFollow) => void;

/**
 * Lets equal questions wait for one answer, of whose parts everybody hears as soon as they are there. Questions that have but some
 * pairs in common go separate ways: a pair is not to wait, run out of rows, or fail with the group that somebody else asks about.
 */
export function sharePairs(network: NetworkName): SharePairs {
  const share = shareFlights<string, ReadonlyMap<PairKey, MutualFollow>>(network);
  const audiences = new Map<string, Set<AnswerListener>>();

  return async (pairs, call, ask) => {
    const asked = new Map(pairs.map((each) => [pairKey(inPairOrder(each).pair), each]));
    const question = `${call.noCache === true ? 'fresh' : 'any'}\n${[...asked.keys()].sort().join('\n')}`;
    const audience = audiences.get(question) ?? new Set();
    audiences.set(question, audience);
    const told = new Set<PairKey>();
    const hear: AnswerListener = (key, follow) => {
      if (told.has(key)) return;
      told.add(key);
      call.onAnswer?.(key, follow);
    };
    audience.add(hear);
    const onAnswer: AnswerListener = (key, follow) => {
      for (const listener of audience) listener(key, follow);
    };
    try {
      const answered = await share([question], call, async (_questions, joint) => {
        const answers = await ask([...asked.values()], { ...joint, onAnswer });
        return new Map([[question, answers]]);
      });
      const answers = answered.get(question) ?? new Map<PairKey, MutualFollow>();
      // Whoever came later has missed some of them.
      if (call.onAnswer !== undefined) for (const [key, follow] of answers) hear(key, follow);
      return answers;
    } finally {
      audience.delete(hear);
      if (audience.size === 0 && audiences.get(question) === audience) audiences.delete(question);
    }
  };
}
