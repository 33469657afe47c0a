/** The rows that one call may still buy, shared by everything the call reads. */
export class RowBudget {
  #left: number;

  constructor(rows: number) {
    this.#left = rows;
  }

  get left(): number {
    return this.#left;
  }

  spend(rows: number): void {
    this.#left = Math.max(0, this.#left - rows);
  }
}
