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

/** Asks about the pairs that no question under way asks about, and waits for the others. */
export type SharePairs = (
  pairs: readonly AccountPair[],
  call: GraphCallOptions,
  ask: AskPairs,
) => Promise<ReadonlyMap<PairKey, MutualFollow>>;

type AnswerListener = (key: PairKey, follow: MutualFollow) => void;

/** `shareFlights` for pairs, where whoever waits hears of each answer as soon as it is there. */
export function sharePairs(network: NetworkName): SharePairs {
  const share = shareFlights<PairKey, MutualFollow>(network);
  const listeners = { fresh: createAudience(), any: createAudience() };
  return async (pairs, call, ask) => {
    const audience = listeners[call.noCache === true ? 'fresh' : 'any'];
    const wanted = new Map(pairs.map((accounts) => [pairKey(inPairOrder(accounts).pair), accounts]));
    const told = new Set<PairKey>();
    const hear: AnswerListener = (key, follow) => {
      if (told.has(key)) return;
      told.add(key);
      call.onAnswer?.(key, follow);
    };
    const leave = call.onAnswer === undefined ? undefined : audience.join(wanted.keys(), hear);
    try {
      const found = await share([...wanted.keys()], call, (keys, joint) => {
        const asked = keys.flatMap((key) => {
          const accounts = wanted.get(key);
          return accounts === undefined ? [] : [accounts];
        });
        return ask(asked, { ...joint, onAnswer: audience.tell });
      });
      if (call.onAnswer !== undefined) for (const [key, follow] of found) hear(key, follow);
      return found;
    } finally {
      leave?.();
    }
  };
}

interface Audience {
  readonly tell: AnswerListener;
  join(keys: Iterable<PairKey>, listener: AnswerListener): () => void;
}

function createAudience(): Audience {
  const listeners = new Map<PairKey, Set<AnswerListener>>();
  return {
    tell: (key, follow) => {
      for (const listener of listeners.get(key) ?? []) listener(key, follow);
    },
    join: (keys, listener) => {
      const joined = [...keys];
      for (const key of joined) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
      return () => {
        for (const key of joined) {
          const others = listeners.get(key);
          others?.delete(listener);
          if (others?.size === 0) listeners.delete(key);
        }
      };
    },
  };
}
