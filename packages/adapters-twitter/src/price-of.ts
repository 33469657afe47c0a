import { askableHandles, type AccountPair, type Handle, type Price } from '@codeties/core';
import { pagesOf } from './lists/page-size.js';
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
 * What it costs at most to look handles up, and to answer pairs: all of the first plan, read to its end, and the requests that are made to
 * have less of it. A renewed plan takes no row more, though it may take several short lists instead of a long one, and so a
 * request more now and then.
 */
export function priceOf({ handles, pairs, rowBudget, friendshipsShow, userId }: PriceOptions): Price {
  const asked = askableHandles('twitter', handles).length;
  const graph = new QuestionGraph({ pairs });
  const rowsOf = (list: number): number => {
    const { owner, kind } = describeList(graph, list);
    const rows = Math.max(1, kind === 'following' ? owner.followingCount : owner.followersCount);
    return owner.isProtected || rows > rowBudget ? Infinity : rows;
  };
  const plan = planLists(graph, rowsOf);
  const isOwn = (question: number): boolean => graph.accountsOf(question).some(({ id }) => id === userId);
  // The user's connections are told only where that takes no more rows than lists, but also where no list tells.
  const toldBesides = userId === undefined ? 0 : plan.unreadable.filter(isOwn).length;
  const others = graph.accounts.some(({ id }) => id === userId) ? graph.accounts.length - 1 : 0;
  const pages = plan.lists.reduce((sum, list) => sum + pagesOf(rowsOf(list)), 0);
  const shown = friendshipsShow ? Math.min(MOST_FRIENDSHIPS, graph.questionCount / 2) : 0;
  return {
    requests: lookUpsFor(asked) + lookUpsFor(others) + shown + pages,
    rows: asked + Math.min(rowBudget, plan.rows + toldBesides),
  };
}
