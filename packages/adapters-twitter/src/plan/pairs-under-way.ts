import type { QuestionGraph } from './question-graph.js';

/**
 * The pairs that a list under way asks about. Lists that ask about the same pairs are better read one after the other, since an
 * answer of the first may settle what the second was to be bought for.
 */
export class PairsUnderWay {
  readonly #graph: QuestionGraph;
  /** By how many lists each pair is asked about. */
  readonly #underWay: Uint8Array;

  constructor(graph: QuestionGraph) {
    this.#graph = graph;
    this.#underWay = new Uint8Array(graph.questionCount / 2);
  }

  /** Which part of a list's open questions is about them, from 0 to 1: what the answers under way may settle. */
  shareOf(list: number): number {
    let touched = 0;
    for (const question of this.#graph.questionsIn(list)) {
      if (this.#graph.isOpen(question) && (this.#underWay[pairOf(question)] ?? 0) > 0) touched += 1;
    }
    return touched / Math.max(1, this.#graph.openIn(list));
  }

  /** Adds those that a list asks about; what is returned takes them out again. */
  begin(list: number): () => void {
    const pairs = this.#graph
      .questionsIn(list)
      .filter((question) => this.#graph.isOpen(question))
      .map(pairOf);
    for (const pair of pairs) this.#add(pair, 1);
    return () => {
      for (const pair of pairs) this.#add(pair, -1);
    };
  }

  #add(pair: number, lists: 1 | -1): void {
    this.#underWay[pair] = (this.#underWay[pair] ?? 0) + lists;
  }
}

function pairOf(question: number): number {
  return Math.floor(question / 2);
}
