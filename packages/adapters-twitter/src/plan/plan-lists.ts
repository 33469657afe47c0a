import { minimumVertexCover } from '@codeties/core';
import type { QuestionGraph } from './question-graph.js';

/** Which lists answer what is open for the fewest rows. */
export interface ListPlan {
  readonly lists: readonly number[];
  /** What they cost together, read to their ends. */
  readonly rows: number;
  /** How many questions they answer. */
  readonly questions: number;
  /** The open questions that no list can answer. */
  readonly unreadable: readonly number[];
}

/** What it takes to read the rest of a list, at least 1; Infinity for one that cannot be read. */
export type WeighList = (list: number) => number;

/**
 * Chooses the lists to buy: each open question is an edge between the two lists that answer it, so they are a cover of
 * the edges, and the cheapest is exact. A pair by itself is two edges that do not touch: the cheaper list of either.
 */
export function planLists(
  graph: QuestionGraph,
  weigh: WeighList,
  isWanted: (question: number) => boolean = () => true,
): ListPlan {
  const leftWeights = graph.accounts.map((_, account) => weigh(2 * account));
  const rightWeights = graph.accounts.map((_, account) => weigh(2 * account + 1));
  const leftEnds = new Int32Array(graph.open);
  const rightEnds = new Int32Array(graph.open);
  const unreadable: number[] = [];
  let questions = 0;
  for (let question = 0; question < graph.questionCount; question += 1) {
    if (!graph.isOpen(question) || !isWanted(question)) continue;
    const [left, right] = graph.listsOf(question).map((list) => Math.floor(list / 2));
    if (left === undefined || right === undefined) continue;
    if (leftWeights[left] === Infinity && rightWeights[right] === Infinity) {
      unreadable.push(question);
      continue;
    }
    leftEnds[questions] = left;
    rightEnds[questions] = right;
    questions += 1;
  }
  const cover = minimumVertexCover({
    leftWeights,
    rightWeights,
    leftEnds: leftEnds.subarray(0, questions),
    rightEnds: rightEnds.subarray(0, questions),
  });
  const lists = [...cover.left.map((account) => 2 * account), ...cover.right.map((account) => 2 * account + 1)];
  return { lists, rows: cover.weight, questions, unreadable };
}
