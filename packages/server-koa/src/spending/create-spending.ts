import { dollarsOf, type Clock, type NetworkName, type Price, type Reading } from '@codeties/core';

/** What a network was asked, and what that cost. */
export interface Spent extends Price {
  readonly dollars: number;
}

/** What the networks were asked since the start. */
export interface Spending {
  readonly since: Date;
  add(reading: Reading): void;
  of(network: NetworkName): Spent;
}

export function createSpending(clock: Clock): Spending {
  const spent = new Map<NetworkName, Price>();
  const priceOf = (network: NetworkName): Price => spent.get(network) ?? { requests: 0, rows: 0 };
  return {
    since: clock.now(),
    add: ({ network, requests, rows }) => {
      if (requests === 0 && rows === 0) return;
      const before = priceOf(network);
      spent.set(network, { requests: before.requests + requests, rows: before.rows + rows });
    },
    of: (network) => {
      const price = priceOf(network);
      return { ...price, dollars: dollarsOf(network, price.rows) };
    },
  };
}
