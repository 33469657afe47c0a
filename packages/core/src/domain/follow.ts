import type { Handle } from './handle.js';

/** Why a network could not tell whether one account follows another. */
export type UnknownReason =
  /** These accounts hide the lists it could have been read from. */
  | { readonly code: 'protected'; readonly accounts: readonly Handle[] }
  /** The cheapest list to read it from takes at least `rows` more, and of the call's `budget` only `left` are left. */
  | { readonly code: 'over_budget'; readonly rows: number; readonly left: number; readonly budget: number }
  /** The account was there when it was looked up and gone when its list was read. */
  | { readonly code: 'vanished'; readonly accounts: readonly Handle[] };

/** Whether one account follows another. An unknown never turns into a no. */
export type Follow =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no' }
  | { readonly answer: 'unknown'; readonly reason: UnknownReason }
  /** Nobody asked: the question was settled without it. */
  | { readonly answer: 'not_asked' };

/** Both directions between the accounts of a pair. */
export interface MutualFollow {
  /** Whether the pair's first follows its second. */
  readonly forward: Follow;
  /** Whether the pair's second follows its first. */
  readonly backward: Follow;
}

/** Of a pair about which nobody asks. */
export const notAsked: MutualFollow = { forward: { answer: 'not_asked' }, backward: { answer: 'not_asked' } };
