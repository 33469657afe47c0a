import { inPairOrder, type Account, type AccountPair } from '@codeties/core';

/** Numbers the accounts, and gives each pair once, in its order: as two neighbouring entries of `ends`. */
export function numberAccounts(pairs: readonly AccountPair[]): {
  readonly accounts: Account[];
  readonly ends: Int32Array;
} {
  const accounts: Account[] = [];
  const numbers = new Map<string, number>();
  const seen = new Set<number>();
  const ends: number[] = [];
  const numberOf = (account: Account): number => {
    const known = numbers.get(account.id);
    if (known !== undefined) return known;
    numbers.set(account.id, accounts.length);
    return accounts.push(account) - 1;
  };
  for (const pair of pairs) {
    const [first, second] = inPairOrder(pair).accounts;
    const [one, other] = [numberOf(first), numberOf(second)];
    // There are never as many accounts: a number for each two of them.
    const key = one * 2 ** 26 + other;
    if (seen.has(key)) continue;
    seen.add(key);
    ends.push(one, other);
  }
  return { accounts, ends: Int32Array.from(ends) };
}
