import { throwIfOver, type MutualFollow, type PairKey, type SocialGraph } from '@codeties/core';
import { tellKnown } from '../facts/tell-known.js';
import { tellOfWork } from '../facts/tell-of-work.js';
import { answerKnown } from './answer-known.js';
import { fillFollows, type FillFollowsOptions } from './fill-follows.js';
import type { ListLookUp } from './known-answer.js';
import { sharePairs } from './share-pairs.js';

export type CacheFollowsOptions = Pick<FillFollowsOptions, 'graph' | 'shelf' | 'secondLevel' | 'pause' | 'onWork'>;

/** Keeps what a network says of follows, list by list: what was read for one pair answers others. */
export function cacheFollows(options: CacheFollowsOptions): SocialGraph['mutualFollows'] {
  const { graph, shelf, onWork } = options;
  const { network } = graph;
  const share = sharePairs(network);

  return async (pairs, call = {}) => {
    throwIfOver(call, network);
    const answers = new Map<PairKey, MutualFollow>();
    let open = pairs;
    if (call.noCache !== true) {
      const lookUp = shelf.lookUp();
      const listOf: ListLookUp = (key) => lookUp(key)?.value;
      const known = answerKnown({ pairs, call, listOf, answers });
      tellKnown(call, { network, oldest: known.oldest });
      open = known.open;
    }
    if (open.length === 0) return answers;
    const bought = await share(open, call, (asked, joint) =>
      tellOfWork(onWork, fillFollows({ ...options, pairs: asked, call: joint })),
    );
    for (const [key, follow] of bought) answers.set(key, follow);
    return answers;
  };
}
