/** Rounded up to the cent: what it says is never exceeded. */
export function describeDollars(dollars: number): string {
  // What a sum of fractions adds by itself is no cent.
  return `$${(Math.ceil(dollars * 100 - 1e-6) / 100).toFixed(2)}`;
}

export function sumOf(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}
