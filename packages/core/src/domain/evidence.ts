import type { MutualFollow } from './follow.js';
import type { NetworkName } from './network-name.js';
import type { Organisation } from './organisation.js';
import type { Pair } from './pair.js';

/** How much was asked of one network for an answer. */
export interface SourceSummary {
  readonly network: NetworkName;
  /** The age of the answer: when its oldest fact was read. Absent where nothing had to be read. */
  readonly readAt?: Date;
  /** Whether everything came from a cache. */
  readonly fromCache: boolean;
  readonly requests: number;
  readonly rows: number;
}

/** What each network said, as far as it was asked. */
export interface Evidence {
  readonly pair: Pair;
  /** Which network the organisations were read from. */
  readonly directory: NetworkName;
  readonly sharedOrganisations: readonly Organisation[];
  /** Which network the follows were read from. */
  readonly graph: NetworkName;
  readonly follows: MutualFollow;
  readonly sources: readonly SourceSummary[];
}
