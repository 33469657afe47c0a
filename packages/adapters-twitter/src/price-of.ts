import { askableHandles, type AccountPair, type Handle, type Price } from '@codeties/core';
import { mostPages } from './lists/most-pages.js';
import { lookUpsFor } from './look-up-accounts.js';
import { planLists } from './plan/plan-lists.js';
import { describeList } from './plan/describe-list.js';
import { QuestionGraph } from './plan/question-graph.js';
import { MOST_FRIENDSHIPS } from './strategies/friendships-show.js';

export interface PriceOptions {
  readonly handles: readonly Handle[];
  readonly pairs: readonly AccountPair[];
  readonly rowBudget: number;
  /** Whether pairs are shown one by one, where that is allowed. */
  readonly friendshipsShow: boolean;
  /** The user whose connections are told, where there is one. */
  readonly userId: string | undefined;
}

/**
 * What it costs at most to look handles up, and to answer pairs, by the counts that the accounts were given with: the rows of the
 * first plan, read to its end, and the requests that any plan can make of these, also a renewed one of many short lists instead of a
 * long one. Requests are left out that are made again because a limit sent them away, or for pages that X leaves short or empty.
 */
export function priceOf({ handles, pairs, rowBudget, friendshipsShow, userId }: PriceOptions): Price {
  const asked = askableHandles('twitter', handles).length;
  const graph = new QuestionGraph({ pairs });
  const lengthOf = (list: number): number => {
    const { owner, kind } = describeList(graph, list);
    const rows = kind === 'following' ? owner.followingCount : owner.followersCount;
    return owner.isProtected || Math.max(1, rows) > rowBudget ? Infinity : rows;
  };
  const plan = planLists(graph, (list) => Math.max(1, lengthOf(list)));
  const isOwn = (question: number): boolean => graph.accountsOf(question).some(({ id }) => id === userId);
  // The user's connections are told only where that takes no more rows than lists, but also where no list tells.
  const toldBesides = userId === undefined ? 0 : plan.unreadable.filter(isOwn).length;
  const others = graph.accounts.some(({ id }) => id === userId) ? graph.accounts.length - 1 : 0;
  const lengths = Array.from({ length: graph.listCount }, (_, list) => lengthOf(list));
  const pages = mostPages(lengths, Math.min(rowBudget, plan.rows));
  const shown = friendshipsShow ? Math.min(MOST_FRIENDSHIPS, graph.questionCount / 2) : 0;
  return {
    requests: lookUpsFor(asked) + lookUpsFor(others) + shown + pages,
    rows: asked + Math.min(rowBudget, plan.rows + toldBesides),
  };
}
