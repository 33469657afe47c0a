import type { QuestionGraph } from './question-graph.js';

/**
 * The pairs that a list under way asks about. Two lists that ask about the same pair are read one after the other, since an answer of
 * the first may settle what the second was to be bought for.
 */
export class PairsUnderWay {
  readonly #graph: QuestionGraph;
  readonly #isUnderWay: Uint8Array;

  constructor(graph: QuestionGraph) {
    this.#graph = graph;
    this.#isUnderWay = new Uint8Array(graph.questionCount / 2);
  }

  /** Whether a list asks about one of them. */
  touch(list: number): boolean {
    return this.#graph
      .questionsIn(list)
      .some((question) => this.#graph.isOpen(question) && this.#isUnderWay[pairOf(question)] === 1);
  }

  /** Adds those that a list asks about; what is returned takes them out again. */
  begin(list: number): () => void {
    const pairs = this.#graph
      .questionsIn(list)
      .filter((question) => this.#graph.isOpen(question))
      .map(pairOf);
    for (const pair of pairs) this.#isUnderWay[pair] = 1;
    return () => {
      for (const pair of pairs) this.#isUnderWay[pair] = 0;
    };
  }
}

function pairOf(question: number): number {
  return Math.floor(question / 2);
}
