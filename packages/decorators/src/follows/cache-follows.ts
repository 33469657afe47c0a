import { throwIfOver, type AccountPair, type GraphCallOptions, type MutualFollow, type PairKey } from '@codeties/core';
import { answerKnown } from './answer-known.js';
import { fillFollows, type FillFollowsOptions } from './fill-follows.js';
import type { ListLookUp } from './known-answer.js';
import { sharePairs, type AskPairs } from './share-pairs.js';
import { tellFacts } from './tell-facts.js';

export type CacheFollowsOptions = Pick<FillFollowsOptions, 'graph' | 'shelf' | 'secondLevel' | 'pause'>;

/** Asks about pairs; every one of them is in the map. */
export type CachedFollows = (
  pairs: readonly AccountPair[],
  call?: GraphCallOptions,
) => Promise<ReadonlyMap<PairKey, MutualFollow>>;

/** Keeps what a network says of follows, list by list: what was read for one pair answers others. */
export function cacheFollows(options: CacheFollowsOptions): CachedFollows {
  const { graph, shelf } = options;
  const share = sharePairs(graph.network);
  const listOf: ListLookUp = (key) => shelf.known(key)?.value;

  return async (pairs, call = {}) => {
    throwIfOver(call, graph.network);
    const tell = tellFacts(graph.network);
    const answers = new Map<PairKey, MutualFollow>();
    const open: readonly AccountPair[] =
      call.noCache === true ? pairs : answerKnown({ pairs, call, listOf, tell, answers });
    if (open.length === 0) return answers;
    const fill: AskPairs = (asked, joint) =>
      fillFollows({ ...options, pairs: asked, call: { ...joint, memory: call.memory }, tell });
    const bought = await share(open, call, fill);
    return new Map([...answers, ...bought]);
  };
}
