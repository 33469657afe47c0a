import { floorOf, megabytes } from './growth-problems.js';
import type { SoakResult } from './soak-result.js';
import type { Vitals } from './vitals.js';

export function describeVitals(vitals: Vitals | undefined): string {
  if (!vitals) return 'nobody has looked yet';
  const { heap, resident, handles, files, worstLag, lag99, busy, worstCollection } = vitals;
  return [
    `heap ${megabytes(heap)} MB of ${megabytes(resident)}`,
    `${handles} handles`,
    `${files} files`,
    `loop late by ${lag99.toFixed(0)} ms in 1 %, ${worstLag.toFixed(0)} at worst`,
    `busy ${Math.round(busy * 100)} %`,
    `longest collection ${worstCollection.toFixed(0)} ms`,
  ].join(', ');
}

const MOST_SHOWN = 20;

/** A machine that keeps the load itself waiting for longer than this, one time in a hundred, tells nothing of the server's slowest hundredth. */
const MOST_OWN_LAG_MS = 10;

/** Whether the times of a soak may be held against the server. */
export function areTimesFair({ ownLag }: SoakResult): boolean {
  return ownLag <= MOST_OWN_LAG_MS;
}

/** What a person reads in the end. */
export function describeSoak(result: SoakResult): string[] {
  const { latencies, vitals, answered, left, recordsDue, ofThoseWhoLeft, problems, spreads, ownLag } = result;
  const [first, last] = [vitals.slice(0, Math.floor(vitals.length / 3)), vitals.slice(-Math.floor(vitals.length / 3))];
  const row = (kind: string, ...numbers: readonly string[]): string =>
    `${kind.padEnd(28)}${numbers.map((number) => number.padStart(9)).join('')}`;
  return [
    row('kind', 'count', 'p50 ms', 'p99 ms', 'p99/p50', 'most ms'),
    ...latencies.map(({ kind, count, p50, p99, most }) =>
      row(kind, String(count), p50.toFixed(1), p99.toFixed(1), (p99 / p50).toFixed(1), most.toFixed(1)),
    ),
    `heap at least ${megabytes(floorOf(first, 'heap'))} MB in the first third, ${megabytes(floorOf(last, 'heap'))} MB in the last; ` +
      `handles ${floorOf(first, 'handles')} and ${floorOf(last, 'handles')}, files ${floorOf(first, 'files')} and ${floorOf(last, 'files')}`,
    `the load itself was late by ${ownLag.toFixed(1)} ms in 1 % of its time`,
    ...(areTimesFair(result) ? [] : ['TIMES NOT JUDGED: this machine is too busy with something else']),
    ...problems.slice(0, MOST_SHOWN).map((problem) => `PROBLEM: ${problem}`),
    ...spreads.map((spread) => `TOO FAR: ${spread}`),
    `${answered} requests answered as they should be, ${left} left by their clients, ${recordsDue} answers recorded each as often as it was given, ` +
      `${ofThoseWhoLeft} more of those who had left; ${problems.length} problems, ${spreads.length} kinds with a p99 beyond 5 × p50`,
  ];
}
