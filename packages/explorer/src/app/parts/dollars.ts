/** What X asks for a row, in cents: whole ones, so that no fraction is lost. */
const CENTS_PER_ROW = 1;

/** What X bills for that many rows: `$0.06`. */
export function dollarsOfRows(rows: number): string {
  return `$${((rows * CENTS_PER_ROW) / 100).toFixed(2)}`;
}
