import { isKnownNetwork, type KnownNetworkName, type NetworkName } from './network-name.js';

/** What something takes upstream. */
export interface Price {
  readonly requests: number;
  /** Rows that the network bills. */
  readonly rows: number;
}

/** What a network bills for a row, in dollars: X bills every account and every row of a list that it returns. */
const ROW_DOLLARS: Readonly<Record<KnownNetworkName, number>> = { github: 0, twitter: 0.01, bitbucket: 0 };

/** Whether a network bills the rows it gives. */
export function isBilled(network: NetworkName): boolean {
  return dollarsOfRow(network) > 0;
}

/** What so many rows cost, to the cent. */
export function dollarsOf(network: NetworkName, rows: number): number {
  return Math.round(rows * dollarsOfRow(network) * 100) / 100;
}

/** Of a network that Codeties has no adapter for it is not known that it bills anything. */
function dollarsOfRow(network: NetworkName): number {
  return isKnownNetwork(network) ? ROW_DOLLARS[network] : 0;
}
