import type { Handle } from '@codeties/core';
import { planLists, type WeighList } from '../plan/plan-lists.js';
import type { QuestionGraph } from '../plan/question-graph.js';

export interface OthersOptions {
  readonly graph: QuestionGraph;
  readonly userId: string;
  readonly weigh: WeighList;
  /** The rows that may be bought. */
  readonly left: number;
}

/**
 * Whose connection with the user is worth a row each: where all of them cost no more than lists would if the first of these settled
 * everything, which is the shorter list of the user, nor more than they take off the plan. With whom no list can tell, a row each
 * is worth it anyway.
 */
export function othersWorthAsking({ graph, userId, weigh, left }: OthersOptions): Handle[] {
  const number = graph.accounts.findIndex(({ id }) => id === userId);
  const user = graph.accounts[number];
  if (user === undefined) return [];
  const lists = [2 * number, 2 * number + 1];
  const own = new Set(
    lists.flatMap((list) => [...graph.questionsIn(list)].filter((question) => graph.isOpen(question))),
  );
  const other = (question: number): Handle => {
    const [from, to] = graph.accountsOf(question);
    return from.id === userId ? to.handle : from.handle;
  };
  const others = new Set([...own].map(other));
  if (others.size === 0) return [];
  const all = planLists(graph, weigh);
  const rest = planLists(graph, weigh, (question) => !own.has(question));
  const hopeless = new Set(all.unreadable.filter((question) => own.has(question)).map(other));
  const most = Math.min(user.followingCount, user.followersCount, all.rows - rest.rows);
  const worth = others.size - hopeless.size <= most ? others : hopeless;
  return worth.size <= left ? [...worth] : [];
}
