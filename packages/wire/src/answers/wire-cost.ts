import { isBilled, type NetworkName, type Price } from '@codeties/core';
import type { CostAnswer } from '../schemas/group-schemas.js';

/** What something took of each network; rows only where they are billed. */
export function wireCost(prices: readonly ({ readonly network: NetworkName } & Price)[]): CostAnswer {
  const rows = prices.filter(({ network }) => isBilled(network));
  return {
    requests: Object.fromEntries(prices.map((price) => [price.network, price.requests])),
    rows: Object.fromEntries(rows.map((price) => [price.network, price.rows])),
  };
}
