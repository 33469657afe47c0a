import type { Handle } from '../domain/handle.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Organisation } from '../domain/organisation.js';
import type { Price } from '../domain/price.js';
import type { CallOptions } from '../calls/call-options.js';

/** A directory of who belongs to which organisation. */
export interface OrgDirectory {
  readonly network: NetworkName;

  /**
   * The organisations each handle is publicly known to belong to: all of them, however many pages that takes, each
   * once, in the directory's order.
   *
   * - Someone who exists and belongs to none is in the map with an empty list.
   * - A handle that does not exist is absent from the map; so is one the network's grammar cannot hold, for which
   *   the network is not asked.
   * - A handle given twice is asked once. No handles: an empty map, and nothing asked.
   *
   * @throws CodetiesError `rate_limited`, `refused`, `unavailable`, `invalid_response`, `timeout` or `aborted`. It is all
   * or nothing: one handle that cannot be read fails the call.
   */
  organisationsOf(
    handles: readonly Handle[],
    call?: CallOptions,
  ): Promise<ReadonlyMap<Handle, readonly Organisation[]>>;

  /** What `organisationsOf` takes for these handles where nothing is known yet, and every list fits on a page. Asks nobody. */
  priceOf(handles: readonly Handle[]): Price;
}
