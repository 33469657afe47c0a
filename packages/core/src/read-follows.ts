import type { GraphCallOptions } from './calls/graph-call-options.js';
import { inPairOrder, type AccountPair } from './domain/account-pair.js';
import type { MutualFollow } from './domain/follow.js';
import { pairKey, type PairKey } from './domain/pair.js';
import { CodetiesError } from './errors/codeties-error.js';
import type { SocialGraph } from './ports/social-graph.js';

/** Who follows whom of these pairs. @throws CodetiesError `internal` where the graph leaves one of them out, and its own. */
export async function readFollows(
  graph: SocialGraph,
  pairs: readonly AccountPair[],
  call: GraphCallOptions,
): Promise<ReadonlyMap<PairKey, MutualFollow>> {
  if (pairs.length === 0) return new Map();
  const follows = await graph.mutualFollows(pairs, call);
  if (pairs.every((accounts) => follows.has(pairKey(inPairOrder(accounts).pair)))) return follows;
  throw new CodetiesError({
    code: 'internal',
    network: graph.network,
    detail: 'the social graph left out a pair it was asked about',
  });
}
