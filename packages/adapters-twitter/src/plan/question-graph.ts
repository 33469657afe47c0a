import type { Account, AccountPair, MutualFollow, PairKey, UnknownReason } from '@codeties/core';
import { pairKey } from '@codeties/core';
import { numberAccounts } from './number-accounts.js';
import { layOutQuestions } from './lay-out-questions.js';
import { stateToFollow, type QuestionState } from './question-state.js';

export interface QuestionGraphOptions {
  readonly pairs: readonly AccountPair[];
  /** Hears of each pair when both of its questions are settled, once. */
  readonly onSettled?: ((key: PairKey, follow: MutualFollow) => void) | undefined;
}

/**
 * What is asked of a group, and what of it is answered: two questions a pair, one for each direction. Either is an edge between the two
 * lists that can answer it, whom the one follows and who follows the other. Accounts, pairs, questions and lists are numbered from 0, so
 * that a million questions are a few flat arrays.
 */
export class QuestionGraph {
  readonly accounts: readonly Account[];
  /** How many questions were closed because the other of their pair was a no. */
  pruned = 0;
  /** How many are open. */
  open: number;
  /** Who asks about whom: question `q` is whether `ends[q]` follows the other end of its pair. */
  readonly #ends: Int32Array;
  readonly #starts: Int32Array;
  readonly #questions: Int32Array;
  readonly #openIn: Int32Array;
  readonly #states: QuestionState[];
  readonly #onSettled: QuestionGraphOptions['onSettled'];

  constructor({ pairs, onSettled }: QuestionGraphOptions) {
    const { accounts, ends } = numberAccounts(pairs);
    const { starts, questions } = layOutQuestions(ends, accounts.length);
    this.accounts = accounts;
    this.open = ends.length;
    this.#ends = ends;
    this.#starts = starts;
    this.#questions = questions;
    this.#openIn = Int32Array.from({ length: 2 * accounts.length }, (_, list) => this.questionsIn(list).length);
    this.#states = Array.from({ length: ends.length }, () => 'open');
    this.#onSettled = onSettled;
  }

  get questionCount(): number {
    return this.#ends.length;
  }

  get listCount(): number {
    return 2 * this.accounts.length;
  }

  /** The questions that a list answers, settled ones too. */
  questionsIn(list: number): Int32Array {
    return this.#questions.subarray(this.#starts[list], this.#starts[list + 1]);
  }

  openIn(list: number): number {
    return this.#openIn[list] ?? 0;
  }

  isOpen(question: number): boolean {
    return this.#states[question] === 'open';
  }

  /** The lists that answer a question: whom the one follows, and who follows the other. */
  listsOf(question: number): readonly [number, number] {
    return [2 * (this.#ends[question] ?? 0), 2 * (this.#ends[twinOf(question)] ?? 0) + 1];
  }

  /** The other list that answers a question of this one. */
  otherList(question: number, list: number): number {
    const [following, followers] = this.listsOf(question);
    return list === following ? followers : following;
  }

  /** The id that answers a question with yes when it is in this list. */
  soughtId(question: number, list: number): string {
    const account = this.#ends[list % 2 === 0 ? twinOf(question) : question] ?? 0;
    return this.accounts[account]?.id ?? '';
  }

  /** The accounts of a question: who may follow whom. */
  accountsOf(question: number): AccountPair {
    const [from, to] = [question, twinOf(question)].map((end) => this.accounts[this.#ends[end] ?? 0]);
    if (!from || !to) throw new RangeError(`there is no question ${question}`);
    return [from, to];
  }

  /** Answers an open question; a no settles its pair, and nobody needs to ask the other one any more. */
  answer(question: number, isYes: boolean): void {
    if (!this.isOpen(question)) return;
    this.#close(question, isYes ? 'yes' : 'no');
    const twin = twinOf(question);
    if (!isYes && this.isOpen(twin)) {
      this.#close(twin, 'not_asked');
      this.pruned += 1;
    }
    this.#tellIfSettled(question);
  }

  /** Gives an open question up. */
  giveUp(question: number, reason: UnknownReason): void {
    if (!this.isOpen(question)) return;
    this.#close(question, reason);
    this.#tellIfSettled(question);
  }

  follows(): Map<PairKey, MutualFollow> {
    const follows = new Map<PairKey, MutualFollow>();
    for (let question = 0; question < this.questionCount; question += 2) follows.set(...this.#followOf(question));
    return follows;
  }

  #close(question: number, state: QuestionState): void {
    this.#states[question] = state;
    this.open -= 1;
    for (const list of this.listsOf(question)) this.#openIn[list] = this.openIn(list) - 1;
  }

  #tellIfSettled(question: number): void {
    if (this.#onSettled && !this.isOpen(twinOf(question)))
      this.#onSettled(...this.#followOf(question - (question % 2)));
  }

  #followOf(forward: number): [PairKey, MutualFollow] {
    const [{ handle: first }, { handle: second }] = this.accountsOf(forward);
    const [one, other] = [this.#states[forward], this.#states[forward + 1]];
    return [pairKey({ first, second }), { forward: stateToFollow(one), backward: stateToFollow(other) }];
  }
}

/** The question of the same pair's other direction. */
export function twinOf(question: number): number {
  return question % 2 === 0 ? question + 1 : question - 1;
}
