import type { PairsUnderWay } from '../plan/pairs-under-way.js';
import type { QuestionGraph } from '../plan/question-graph.js';
import type { ReadingPlan } from '../plan/reading-plan.js';
import type { ListShelf } from './list-shelf.js';
import type { RowBudget } from './row-budget.js';

/**
 * How much dearer than the cheapest list to come one may be that is begun beside others. Whatever is read early is read without the
 * answers that might have pruned it.
 */
const DEAREST_BESIDE = 1.5;

/**
 * Which part of its open questions may be about pairs that a list under way asks about, too. None at all would be the fewest rows, but in a dense
 * group every list shares a few pairs with every other one, and would wait for them all; a quarter was one row in thousands more there.
 */
const MOST_SHARED = 0.25;

export interface ListChoice {
  readonly graph: QuestionGraph;
  readonly plan: ReadingPlan;
  readonly shelf: ListShelf;
  readonly budget: RowBudget;
  readonly underWay: PairsUnderWay;
  /** The lists that are being read. */
  readonly running: ReadonlyMap<number, unknown>;
}

/**
 * The list of the plan to begin now: the one with the fewest rows for each of its open questions, so that of a pair the cheaper
 * list is read first, and its absence settles the pair. Absent where one has to wait for those that are under way.
 */
export function chooseList({ graph, plan, shelf, budget, underWay, running }: ListChoice): number | undefined {
  const { isScarce } = plan;
  let chosen: number | undefined;
  let price = Infinity;
  let cheapest = Infinity;
  for (let list = 0; list < graph.listCount; list += 1) {
    if (!plan.has(list) || running.has(list) || plan.countNeeded(list) === 0) continue;
    const { missing, expected } = shelf.at(list);
    // What was planned with more rows than are left is not to be had any more.
    if (missing > budget.left) plan.outdate();
    // A request is worth about a row, so that a list that is empty is better than one of one row.
    const own = (expected + 1) / graph.openIn(list);
    cheapest = Math.min(cheapest, own);
    if (
      own < price &&
      fits(missing, { budget, isScarce, isAlone: running.size === 0 }) &&
      underWay.shareOf(list) <= MOST_SHARED
    ) {
      chosen = list;
      price = own;
    }
  }
  return running.size > 0 && price > DEAREST_BESIDE * cheapest ? undefined : chosen;
}

interface Fit {
  readonly budget: RowBudget;
  readonly isScarce: boolean;
  readonly isAlone: boolean;
}

/** Whether the budget has the rows. Of a scarce one half is kept for what the lists under way may lead to. */
function fits(missing: number, { budget: { left, free }, isScarce, isAlone }: Fit): boolean {
  return missing <= (isScarce && !isAlone ? free - left / 2 : free);
}
