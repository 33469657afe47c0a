import { settledWithin } from '@codeties/core';
import { PairsUnderWay } from '../plan/pairs-under-way.js';
import type { QuestionGraph } from '../plan/question-graph.js';
import { ReadingPlan } from '../plan/reading-plan.js';
import { chooseList } from './choose-list.js';
import type { ListShelf } from './list-shelf.js';
import type { ChoosePageSize } from './page-size.js';
import { readList } from './read-list.js';
import type { RowBudget } from './row-budget.js';

/** Half of the connections that there are, so that one call does not keep others from theirs. */
const MOST_AT_ONCE = 8;

/** What is asked for is paid for: when one list fails, the pages of the others get this long to arrive and be remembered. */
const GRACE_MS = 2_000;

export interface GroupOptions {
  readonly graph: QuestionGraph;
  readonly shelf: ListShelf;
  readonly budget: RowBudget;
  readonly choosePageSize: ChoosePageSize;
}

/** Answers what is open by reading lists: those of the plan, as many at once as ask about few of the same pairs. */
export async function readGroup({ graph, shelf, budget, choosePageSize }: GroupOptions): Promise<void> {
  const plan = new ReadingPlan(graph);
  const underWay = new PairsUnderWay(graph);
  const running = new Map<number, Promise<void>>();
  const stop = new AbortController();

  const renew = (): void => {
    const unreadable = plan.renew((list) => shelf.weigh(list), budget.left);
    for (const question of unreadable) graph.giveUp(question, shelf.whyUnreadable(question));
  };
  const begin = (list: number): void => {
    const end = underWay.begin(list);
    const read = readList({ list, graph, plan, shelf, budget, choosePageSize, signal: stop.signal }).finally(() => {
      end();
      running.delete(list);
    });
    // It is awaited below with those beside it; when one of them fails first, the others are nobody's news.
    read.catch(() => undefined);
    running.set(list, read);
  };

  try {
    while (graph.open > 0 || running.size > 0) {
      if (plan.isOutdated) renew();
      const mayBegin = running.size < MOST_AT_ONCE;
      const list = mayBegin ? chooseList({ graph, plan, shelf, budget, underWay, running }) : undefined;
      if (list !== undefined) begin(list);
      else if (running.size > 0) await Promise.race(running.values());
      // Nothing of the plan can be begun: what is open has become dearer than what is left, or was left open by all of its lists.
      else plan.outdate();
    }
  } catch (error) {
    stop.abort();
    await settledWithin(GRACE_MS, [...running.values()]);
    throw error;
  }
}
