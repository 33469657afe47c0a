import { planLists, type WeighList } from './plan-lists.js';
import type { QuestionGraph } from './question-graph.js';

/**
 * Which part of the planned questions may be pruned before the plan is renewed. Making one takes tens of milliseconds for a hundred
 * thousand questions; renewing it with each answer bought no fewer rows where it was measured.
 */
const PRUNED_SHARE = 0.05;

/** The lists that are to be read, renewed as answers come in. */
export class ReadingPlan {
  /** Whether there are fewer rows left than the plan takes. */
  isScarce = false;
  readonly #graph: QuestionGraph;
  readonly #planned: Uint8Array;
  #questions = 0;
  #pruned = 0;
  #isOutdated = true;

  constructor(graph: QuestionGraph) {
    this.#graph = graph;
    this.#planned = new Uint8Array(graph.listCount);
  }

  /** Whether so much has changed that another plan may be cheaper. */
  get isOutdated(): boolean {
    return this.#isOutdated || this.#graph.pruned - this.#pruned > PRUNED_SHARE * this.#questions;
  }

  /** Says that a list costs another price than the plan was made with. */
  outdate(): void {
    this.#isOutdated = true;
  }

  /** Plans anew what is open with so many rows left, and gives the questions that no list can answer. */
  renew(weigh: WeighList, left: number): readonly number[] {
    const { lists, rows, questions, unreadable } = planLists(this.#graph, weigh);
    this.#planned.fill(0);
    for (const list of lists) this.#planned[list] = 1;
    this.isScarce = rows > left;
    this.#questions = questions;
    this.#pruned = this.#graph.pruned;
    this.#isOutdated = false;
    return unreadable;
  }

  /** Whether a list is to be read, or read on. */
  has(list: number): boolean {
    return this.#planned[list] === 1;
  }

  /** Takes a list out that has given what it was to give. */
  drop(list: number): void {
    this.#planned[list] = 0;
  }

  /** How many open questions a list has to answer, since no other list of the plan does. */
  countNeeded(list: number): number {
    let needed = 0;
    for (const question of this.#graph.questionsIn(list)) {
      if (this.#graph.isOpen(question) && !this.has(this.#graph.otherList(question, list))) needed += 1;
    }
    return needed;
  }
}
