import type { Account } from './account.js';
import { toPair, type Pair } from './pair.js';

/** Two accounts of one graph, in no order. */
export type AccountPair = readonly [Account, Account];

/** The accounts in the order of their pair, and the pair. */
export function inPairOrder([one, other]: AccountPair): { readonly pair: Pair; readonly accounts: AccountPair } {
  const pair = toPair(one.handle, other.handle);
  return { pair, accounts: pair.first === one.handle ? [one, other] : [other, one] };
}
