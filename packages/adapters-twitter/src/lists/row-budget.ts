/**
 * The rows that one call may still buy, shared by everything the call reads. Rows are held before they are asked for, so that lists
 * that are read at the same time cannot buy the same ones.
 */
export class RowBudget {
  readonly total: number;
  #left: number;
  #held = 0;

  constructor(total: number) {
    this.total = total;
    this.#left = total;
  }

  /** What is not spent. It only ever shrinks. */
  get left(): number {
    return this.#left;
  }

  /** What is neither spent nor held. */
  get free(): number {
    return Math.max(0, this.#left - this.#held);
  }

  /** Holds so many of the free rows, fewer where there are fewer, and says how many. */
  hold(rows: number): number {
    const held = Math.min(rows, this.free);
    this.#held += held;
    return held;
  }

  release(rows: number): void {
    this.#held -= rows;
  }

  spend(rows: number): void {
    this.#left = Math.max(0, this.#left - rows);
  }
}
