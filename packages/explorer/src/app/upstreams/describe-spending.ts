import type { Upstreams } from '../api/answers.js';
import { grouped } from '../parts/counted.js';

/** What was asked of a network, and what it cost, as people read it. */
export interface SpendingRow {
  readonly network: string;
  readonly requests: string;
  readonly rows: string;
  readonly dollars: string;
}

/** A row for each network, and the last one for all of them. */
export function describeSpending({ networks }: Upstreams): readonly [readonly SpendingRow[], SpendingRow] {
  const spent = Object.entries(networks).map(([network, { spent: own }]) => ({ network, ...own }));
  const total = spent.reduce(
    (sum, { requests, rows, dollars }) => ({
      requests: sum.requests + requests,
      rows: sum.rows + rows,
      dollars: sum.dollars + dollars,
    }),
    { requests: 0, rows: 0, dollars: 0 },
  );
  return [spent.map(toRow), toRow({ network: 'all', ...total })];
}

interface Spent {
  readonly network: string;
  readonly requests: number;
  readonly rows: number;
  readonly dollars: number;
}

function toRow({ network, requests, rows, dollars }: Spent): SpendingRow {
  return { network, requests: grouped(requests), rows: grouped(rows), dollars: formatDollars(dollars) };
}

/** `$1,234.50`. */
export function formatDollars(dollars: number): string {
  const cents = Math.round(dollars * 100);
  return `$${grouped(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;
}
