/** Two developers, as they are named in a request. */
export type Pair = readonly [string, string];

/** The same for a pair and its reverse. */
export function pairKey([one, other]: Pair): string {
  return [one, other].sort().join('/');
}

export function realtimePath([one, other]: Pair): string {
  return `/connected/realtime/${one}/${other}`;
}

export function registerPath([one, other]: Pair): string {
  return `/connected/register/${one}/${other}`;
}

/** All pairs of a group. */
export function pairsOf(group: readonly string[]): Pair[] {
  return group.flatMap((one, index) => group.slice(index + 1).map((other): Pair => [one, other]));
}
