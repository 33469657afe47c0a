import { toHandle, type Account, type AccountPair } from '@codeties/core';

/** An account with lists of these lengths. */
export function account(name: string, followingCount: number, followersCount: number, isProtected = false): Account {
  return { handle: toHandle(name), id: `id of ${name}`, isProtected, followingCount, followersCount };
}

/** Accounts with lists of all lengths, and about this part of the pairs of them. */
export function pairsOfMany(members: number, share: number): AccountPair[] {
  let state = 42;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const accounts = Array.from({ length: members }, (_, member) =>
    account(`member${member}`, Math.floor(10 + random() ** 3 * 2_000), Math.floor(10 + random() ** 4 * 20_000)),
  );
  return accounts.flatMap((one, place) =>
    accounts.slice(place + 1).flatMap((other): AccountPair[] => (random() < share ? [[one, other]] : [])),
  );
}
