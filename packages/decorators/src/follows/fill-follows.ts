import {
  createFollowMemory,
  type AccountPair,
  type FactStore,
  type GraphCallOptions,
  type KnownFollowList,
  type MutualFollow,
  type PairKey,
  type pauseUntil,
  type SocialGraph,
} from '@codeties/core';
import { buyOnce } from '../facts/buy-once.js';
import { tellKnown } from '../facts/tell-known.js';
import { answerKnown } from './answer-known.js';
import { correctLists } from './correct-lists.js';
import { followListKey, type FollowShelf } from './create-follow-shelf.js';
import type { ListLookUp } from './known-answer.js';
import { listsOf, listsToBuy } from './lists-to-buy.js';
import { recordFollows } from './record-follows.js';

export interface FillFollowsOptions {
  readonly graph: SocialGraph;
  readonly shelf: FollowShelf;
  readonly secondLevel: FactStore;
  readonly pause: typeof pauseUntil;
  /** Is given what may outlast its call. */
  readonly onWork: (work: Promise<void>) => void;
  readonly pairs: readonly AccountPair[];
  readonly call: GraphCallOptions;
}

/** Answers pairs from memory, store and network, in this order; with `noCache` from the network alone. */
export async function fillFollows(options: FillFollowsOptions): Promise<ReadonlyMap<PairKey, MutualFollow>> {
  const { graph, shelf, secondLevel, pause, onWork, pairs, call } = options;
  const { network } = graph;
  const memory = call.memory ?? createFollowMemory();
  const answers = new Map<PairKey, MutualFollow>();
  const lists = new Map<string, KnownFollowList>();
  const lookedUp = new Set<string>();
  const listOf: ListLookUp = (key) => lists.get(key);

  let told: Date | undefined;
  /** What is no older than what was told of adds nothing to it. */
  const tell = (oldest: Date | undefined): void => {
    if (oldest === undefined || (told !== undefined && told <= oldest)) return;
    told = oldest;
    tellKnown(call, { network, oldest });
  };

  let open = pairs;
  const look = async (): Promise<readonly AccountPair[]> => {
    const keys = [...listsOf(open).keys()];
    for (const [key, { value }] of await shelf.read(keys, call)) lists.set(key, value);
    for (const key of keys) lookedUp.add(key);
    const known = answerKnown({ pairs: open, call, listOf, answers });
    tell(known.oldest);
    open = known.open;
    return open;
  };

  const buy = async (missing: readonly AccountPair[]): Promise<void> => {
    for (const [key, [ownerId, kind]] of listsOf(missing)) {
      const list = lists.get(key);
      if (list && memory.listOf(ownerId, kind) !== list) memory.learn(ownerId, kind, list);
    }
    const record = recordFollows({
      shelf,
      memory,
      lookedUp,
      onLearn: (ownerId, kind) => {
        // Whoever reads on builds on what was read before.
        tell(lists.get(followListKey(ownerId, kind))?.readAt);
      },
    });
    try {
      const bought = await graph.mutualFollows(missing, { ...call, memory: record.memory });
      for (const [key, follow] of bought) answers.set(key, follow);
    } finally {
      await record.keep();
    }
  };

  const keysOf = (missing: readonly AccountPair[]): string[] =>
    listsToBuy(listOf, missing).map((key) => shelf.nameOf(key));
  if (call.noCache === true) {
    await buy(pairs);
    await correctLists(shelf, pairs, answers);
  } else await buyOnce({ network, call, claims: secondLevel, pause, onWork, missing: await look(), look, keysOf, buy });
  return answers;
}
