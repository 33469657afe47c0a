import type { CodetiesError, NetworkName, RequestPolicy } from '@codeties/core';
import type { NetworkRecovery, NetworkRest } from '@codeties/resilience';

/** Who sees what goes on. None of them must throw. */
export interface CompositionHooks {
  /** Goes around what becomes of the requests to a network: asked once for each network. */
  readonly aroundPolicy?: ((policy: RequestPolicy, network: NetworkName) => RequestPolicy) | undefined;
  /** Hears of each rest that a failing network is given, as it begins. */
  readonly onRest?: ((rest: NetworkRest) => void) | undefined;
  /** Hears of the first answer of a network after rests. */
  readonly onRecovered?: ((recovery: NetworkRecovery) => void) | undefined;
  /** Hears of each failure of the database that something goes without: what was said before, and the shared quotas. */
  readonly onFailure?: ((failure: CodetiesError) => void) | undefined;
  /** Hears how many answers each commit kept. */
  readonly onCommit?: ((records: number) => void) | undefined;
}
