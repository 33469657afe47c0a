import type { NetworkName } from './network-name.js';

/** What something takes upstream. */
export interface Price {
  readonly requests: number;
  /** Rows that the network bills. */
  readonly rows: number;
}

/** What a network bills for a row, in dollars: X bills every account and every row of a list that it returns. */
const ROW_DOLLARS: Readonly<Record<NetworkName, number>> = { github: 0, twitter: 0.01, bitbucket: 0 };

/** Whether a network bills the rows it gives. */
export function isBilled(network: NetworkName): boolean {
  return ROW_DOLLARS[network] > 0;
}

/** What so many rows cost, to the cent. */
export function dollarsOf(network: NetworkName, rows: number): number {
  return Math.round(rows * ROW_DOLLARS[network] * 100) / 100;
}
