import { askableHandles, shareFlights, type Account, type Handle, type SocialGraph } from '@codeties/core';
import { sharePairs } from './follows/share-pairs.js';

/**
 * The same graph, which is asked once about a handle, or the same pairs, that are asked for while an equal question is under way. What
 * is read goes into the memory of whoever asked first.
 */
export function coalescedSocialGraph(graph: SocialGraph): SocialGraph {
  const { network } = graph;
  const shareAccounts = shareFlights<Handle, Account>(network);
  const shareFollows = sharePairs(network);
  return {
    network,
    priceOf: (handles, pairs) => graph.priceOf(handles, pairs),
    accountsOf: (handles, call = {}) =>
      shareAccounts(askableHandles(network, handles), call, (asked, joint) => graph.accountsOf(asked, joint)),
    mutualFollows: (pairs, call = {}) => shareFollows(pairs, call, (asked, joint) => graph.mutualFollows(asked, joint)),
  };
}
