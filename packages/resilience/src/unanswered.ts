import type { Verdict } from './judge-failure.js';

/** What the breaker sees of a request that got no answer, in the place of what it failed with. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly verdict: Exclude<Verdict, 'answers'>;
  /** Throws what the request failed with. */
  readonly rethrow: () => never;

  constructor(verdict: Exclude<Verdict, 'answers'>, rethrow: () => never) {
    super('a request got no answer');
    this.verdict = verdict;
    this.rethrow = rethrow;
  }
}
