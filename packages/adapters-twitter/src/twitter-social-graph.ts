import {
  askableHandles,
  chunksOf,
  inPairOrder,
  pairKey,
  withinCall,
  type MutualFollow,
  type PairKey,
  type SocialGraph,
} from '@codeties/core';
import { FollowList, type Membership } from './follow-list.js';
import { HANDLES_PER_LOOK_UP, lookUpAccounts } from './look-up-accounts.js';
import { readMutualFollow } from './read-mutual-follow.js';
import { RowBudget } from './row-budget.js';
import { createTwitterClient, type ReadTwitter } from './twitter-client.js';
import { resolveTwitterOptions, type TwitterOptions } from './twitter-options.js';
import type { WayToRead } from './ways-to-read.js';

/** A SocialGraph on X's API v2, which buys as few rows of follow lists as the answer takes. */
export function createTwitterSocialGraph(options: TwitterOptions): SocialGraph {
  const resolved = resolveTwitterOptions(options);
  const openSession = createTwitterClient(resolved);
  return {
    network: 'twitter',
    accountsOf: (handles, call = {}) =>
      withinCall('twitter', call, async (signal) => {
        const asked = askableHandles('twitter', handles);
        const read = openSession({ signal, onReading: call.onReading });
        const found = await Promise.all(
          chunksOf(asked, HANDLES_PER_LOOK_UP).map((chunk) => lookUpAccounts(read, chunk)),
        );
        return new Map(found.flat().map((account) => [account.handle, account]));
      }),
    mutualFollows: (pairs, call = {}) =>
      withinCall('twitter', call, async (signal) => {
        const budget = new RowBudget(resolved.rowBudget);
        const look = lookInLists(openSession({ signal, onReading: call.onReading }), budget);
        const follows = new Map<PairKey, MutualFollow>();
        // One after the other, so that each pair knows what the one before has left of the budget.
        for (const accounts of pairs) {
          const { pair, accounts: ordered } = inPairOrder(accounts);
          const [first, second] = ordered;
          follows.set(pairKey(pair), await readMutualFollow({ first, second, look }));
        }
        return follows;
      }),
  };
}

/** Keeps the lists of one call open, so that no page of them is bought twice. */
function lookInLists(read: ReadTwitter, budget: RowBudget): (way: WayToRead) => Promise<Membership> {
  const lists = new Map<string, FollowList>();
  return ({ owner, kind, rows, member }) => {
    const key = `${kind} ${owner.id}`;
    const list = lists.get(key) ?? new FollowList({ read, owner, kind, rows, budget });
    lists.set(key, list);
    return list.has(member);
  };
}
