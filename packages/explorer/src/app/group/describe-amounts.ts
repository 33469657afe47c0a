const whole = new Intl.NumberFormat('en');

/** `1 developer`, `1,200 developers`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}

/** Rounded up to the cent: what it says is never exceeded. */
export function describeDollars(dollars: number): string {
  // What a sum of fractions adds by itself is no cent.
  return `$${(Math.ceil(dollars * 100 - 1e-6) / 100).toFixed(2)}`;
}

export function sumOf(amounts: Readonly<Record<string, number>>): number {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
}

/** What people call a network. */
export function networkTitle(network: string): string {
  const titles: Readonly<Record<string, string>> = { github: 'GitHub', twitter: 'X', bitbucket: 'Bitbucket' };
  return titles[network] ?? network;
}
