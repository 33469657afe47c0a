import { pairKey, type Pair } from '../load/pair.js';
import type { RecordRow } from '../databases/read-records.js';
import { latenciesOf, type Latencies } from './latencies.js';

/** Keeps account of a soak: what was answered, in what time, and what the register must hold of it. */
export class SoakBook {
  readonly problems: string[] = [];
  answered = 0;
  left = 0;
  readonly #times = new Map<string, number[]>();
  readonly #due = new Map<string, number>();
  readonly #possible = new Map<string, number>();

  /** Notes how long an answer took. */
  noteTime(kind: string, milliseconds: number): void {
    const times = this.#times.get(kind);
    if (times) times.push(milliseconds);
    else this.#times.set(kind, [milliseconds]);
  }

  /** Notes that pairs were answered, each of which is recorded once more. */
  noteRecorded(pairs: readonly Pair[]): void {
    for (const pair of pairs) add(this.#due, pairKey(pair));
  }

  /** Notes that pairs were asked about by somebody who left: they may be recorded once more or not. */
  noteLeft(pairs: readonly Pair[]): void {
    for (const pair of pairs) add(this.#possible, pairKey(pair));
  }

  latencies(): Latencies[] {
    return [...this.#times].map(([kind, times]) => latenciesOf(kind, times));
  }

  /** How many records there must be. */
  recordsDue(): number {
    return [...this.#due.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A sentence for each pair of which the register does not hold what it must; and how many answers it holds of those who left. */
  checkRecords(rows: readonly RecordRow[]): { readonly problems: string[]; readonly ofThoseWhoLeft: number } {
    const found = new Map<string, number>();
    for (const { key } of rows) add(found, key);
    const problems: string[] = [];
    let ofThoseWhoLeft = 0;
    for (const key of new Set([...found.keys(), ...this.#due.keys()])) {
      const [count, due] = [found.get(key) ?? 0, this.#due.get(key) ?? 0];
      const more = count - due;
      if (more < 0 || more > (this.#possible.get(key) ?? 0)) {
        problems.push(`${key} was answered ${due} times, and is recorded ${count} times`);
      } else ofThoseWhoLeft += more;
    }
    return { problems, ofThoseWhoLeft };
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
