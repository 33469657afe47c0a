import type { NetworkName } from './network-name.js';

/** One thing read from a network, and what it cost. */
export interface Reading {
  readonly network: NetworkName;
  /** When the network said it. For something from a cache that is when it was put there. */
  readonly readAt: Date;
  readonly fromCache: boolean;
  /** Upstream requests sent for it. */
  readonly requests: number;
  /** Rows the network bills for it. */
  readonly rows: number;
}
