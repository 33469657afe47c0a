/** What mocha's reporter `tap` says of a run, by the titles of its tests. */
export interface TapReport {
  readonly passed: readonly string[];
  readonly failed: readonly string[];
}

export function readTap(output: string): TapReport {
  const titlesOf = (pattern: RegExp): string[] => [...output.matchAll(pattern)].flatMap(([, title]) => title ?? []);
  return { passed: titlesOf(/^ok \d+ (.*)$/gm), failed: titlesOf(/^not ok \d+ (.*)$/gm) };
}
