import type { Handle } from './handle.js';

/** Two different handles in no order: a pair and its mirror image are one, and `first` sorts before `second`. */
export interface Pair {
  readonly first: Handle;
  readonly second: Handle;
}

/** A pair as the key of a map. */
export type PairKey = `${string}\n${string}`;

export function toPair(one: Handle, other: Handle): Pair {
  return one < other ? { first: one, second: other } : { first: other, second: one };
}

/** Handles hold no control characters, so a line break between them cannot be mistaken for part of one. */
export function pairKey(pair: Pair): PairKey {
  return `${pair.first}\n${pair.second}`;
}
