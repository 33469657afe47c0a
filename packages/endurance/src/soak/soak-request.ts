import type { Question } from '../load/ask.js';
import type { Pair } from '../load/pair.js';

/** One request of the mix. */
export interface SoakRequest {
  readonly question: Question;
  /** What it may be answered with. */
  readonly statuses: readonly number[];
  /** Which pairs are recorded with an answer of 200. */
  readonly recorded?: readonly Pair[] | undefined;
  /** Whose client leaves: so many milliseconds after it has asked, or with the beginning of the answer. */
  readonly leaves?: number | 'in_answer' | undefined;
}

/** One kind of request, and how often it comes. */
export interface SoakKind {
  readonly name: string;
  readonly perSecond: number;
  readonly next: () => SoakRequest;
}
