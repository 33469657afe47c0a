import type { Pair } from './pair.js';

const DIGITS = 5;

/** The name of a generated developer. */
export function seededName(number: number): string {
  return `seeded${String(number).padStart(DIGITS, '0')}`;
}

export interface SeededPairsOptions {
  /** How many generated developers. */
  readonly developers: number;
  /** Which of them is the first. */
  readonly first?: number | undefined;
}

/** The pairs of some generated developers, each once: neighbours first, of whom some are connected. */
export function* createSeededPairs({ developers, first = 0 }: SeededPairsOptions): Generator<Pair, void> {
  // From half the way round on, every pair would come a second time.
  for (let distance = 1; distance * 2 < developers; distance += 1) {
    for (let one = 0; one < developers; one += 1) {
      yield [seededName(first + one), seededName(first + ((one + distance) % developers))];
    }
  }
}
