import type { QuestionGraph } from '../plan/question-graph.js';
import type { ReadingPlan } from '../plan/reading-plan.js';
import { answerFromList, answerRest } from './answer-from-list.js';
import type { FollowList } from './follow-list.js';
import type { ListShelf } from './list-shelf.js';
import type { ChoosePageSize } from './page-size.js';
import type { RowBudget } from './row-budget.js';

export interface ListReadingOptions {
  readonly list: number;
  readonly graph: QuestionGraph;
  readonly plan: ReadingPlan;
  readonly shelf: ListShelf;
  readonly budget: RowBudget;
  readonly choosePageSize: ChoosePageSize;
  /** Ends the reading after the page that is under way. */
  readonly signal: AbortSignal;
}

/** Reads a list until it has answered what it is needed for, or cannot be read on, and answers every question that it can. */
export async function readList(options: ListReadingOptions): Promise<void> {
  const { list, graph, plan, shelf, budget, choosePageSize, signal } = options;
  const follows = shelf.at(list);
  const answer = answerFromList(graph, list);
  let held = budget.hold(follows.missing);
  try {
    for (;;) {
      const questions = plan.countNeeded(list);
      if (questions === 0 || follows.progress !== 'open') break;
      const wanted = choosePageSize({ missing: follows.missing, questions });
      held += budget.hold(Math.max(0, wanted - held));
      // What is left is held by others: whether it can be read on is seen when they are done.
      if (held === 0) return;
      const { ids, bought } = await follows.readOn(Math.min(wanted, held));
      budget.spend(bought);
      const kept = Math.min(rowsToCome(follows), Math.max(0, held - bought));
      budget.release(held - kept);
      held = kept;
      answer(ids);
      if (signal.aborted) return;
    }
    if (follows.progress === 'complete') answerRest(graph, list);
  } finally {
    budget.release(held);
  }
  plan.drop(list);
  if (follows.progress !== 'protected' && follows.progress !== 'vanished') return;
  shelf.hide(list, follows.progress);
  plan.outdate();
}

function rowsToCome({ progress, missing }: FollowList): number {
  return progress === 'open' ? missing : 0;
}
