import {
  askableHandles,
  withinCall,
  type Account,
  type CallOptions,
  type Handle,
  type SocialGraph,
} from '@codeties/core';
import { createFollowPages } from './create-follow-pages.js';
import { userIdOf } from './credentials.js';
import { recallFollows } from './lists/answer-from-list.js';
import { ListShelf } from './lists/list-shelf.js';
import { choosePageSize } from './lists/page-size.js';
import { readGroup } from './lists/read-group.js';
import { RowBudget } from './lists/row-budget.js';
import { lookUpAccounts, type LookedUp } from './look-up-accounts.js';
import { QuestionGraph } from './plan/question-graph.js';
import { priceOf } from './price-of.js';
import { askFriendships } from './strategies/friendships-show.js';
import { othersWorthAsking } from './strategies/others-worth-asking.js';
import { UserConnections } from './strategies/user-connections.js';
import { createTwitterClient } from './twitter-client.js';
import { resolveTwitterOptions, type TwitterOptions } from './twitter-options.js';

/** A SocialGraph on X's API v2, which buys as few rows of follow lists as the answers for a group take. */
export function createTwitterSocialGraph(options: TwitterOptions): SocialGraph {
  const { credentials, userCredentials, rowBudget, clock, friendshipsShow, ...others } = resolveTwitterOptions(options);
  const openClient = createTwitterClient({ ...others, clock });
  const openSession = openClient(credentials);
  const userId = userCredentials && userIdOf(userCredentials);
  const connections = userId === undefined ? undefined : new UserConnections(userId);
  const openUserSession = userCredentials && connections ? openClient(userCredentials) : openSession;
  const openPages = createFollowPages(openSession);

  const lookUp = (handles: readonly Handle[], call: CallOptions, signal: AbortSignal): Promise<LookedUp[]> =>
    lookUpAccounts({ read: openUserSession(call, signal), handles, withConnection: connections !== undefined });

  return {
    network: 'twitter',
    accountsOf: (handles, call = {}) =>
      withinCall('twitter', call, async (signal) => {
        const readAt = clock.now();
        const found = await lookUp(askableHandles('twitter', handles), call, signal);
        connections?.learn(found, readAt, call.memory);
        return new Map(found.map(({ account }): [Handle, Account] => [account.handle, account]));
      }),
    mutualFollows: (pairs, call = {}) =>
      withinCall('twitter', call, async (signal) => {
        const { memory } = call;
        const graph = new QuestionGraph({ pairs, onSettled: call.onAnswer });
        if (memory) recallFollows(graph, memory);
        const budget = new RowBudget(rowBudget);
        const shelf = new ListShelf({ graph, budget, readPage: openPages(call, signal), memory, clock });
        if (connections?.isTold === true) {
          const weigh = (list: number): number => shelf.weigh(list);
          const asked = othersWorthAsking({ graph, userId: connections.userId, weigh, left: budget.left });
          const readAt = clock.now();
          const found = await lookUp(asked, call, signal);
          budget.spend(found.length);
          connections.learn(found, readAt, memory);
          connections.answer(graph, found);
        }
        if (friendshipsShow) await askFriendships({ graph, shelf, read: openSession(call, signal), memory, clock });
        await readGroup({ graph, shelf, budget, choosePageSize });
        return graph.follows();
      }),
    priceOf: (handles, pairs) => priceOf({ handles, pairs, rowBudget, friendshipsShow, userId }),
  };
}
