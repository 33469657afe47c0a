import type { Vitals } from './vitals.js';

/** What a heap may grow by that does not leak: this part of it, or so many bytes where that is more. */
const GROWTH_PART = 0.05;
const GROWTH_BYTES = 2_000_000;

/** Handles and files come and go with connections: by so many more there may be when there are fewest. */
const MOST_MORE_HANDLES = 20;

/** What a server had at least, in a part of the time: what was there and went away again is no leak. */
export function floorOf(vitals: readonly Vitals[], of: 'heap' | 'handles' | 'files'): number {
  return Math.min(...vitals.map((each) => each[of]));
}

/** A sentence for whatever grew from the first third of the time to the last. */
export function growthProblems(vitals: readonly Vitals[]): string[] {
  const third = Math.floor(vitals.length / 3);
  if (third === 0) return ['the server was not looked at often enough to tell whether it grows'];
  const [first, last] = [vitals.slice(0, third), vitals.slice(-third)];
  const [heapBefore, heapAfter] = [floorOf(first, 'heap'), floorOf(last, 'heap')];
  const problems: string[] = [];
  if (heapAfter - heapBefore > Math.max(GROWTH_BYTES, GROWTH_PART * heapBefore)) {
    problems.push(`the heap grew from ${megabytes(heapBefore)} to ${megabytes(heapAfter)} MB`);
  }
  for (const of of ['handles', 'files'] as const) {
    const [before, after] = [floorOf(first, of), floorOf(last, of)];
    if (after - before > MOST_MORE_HANDLES) problems.push(`the ${of} grew from ${before} to ${after}`);
  }
  return problems;
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
