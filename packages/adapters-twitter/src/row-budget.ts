/** The rows that one call may still buy, shared by everything the call reads. */
export class RowBudget {
  readonly total: number;
  #left: number;

  constructor(total: number) {
    this.total = total;
    this.#left = total;
  }

  get left(): number {
    return this.#left;
  }

  spend(rows: number): void {
    this.#left = Math.max(0, this.#left - rows);
  }
}
