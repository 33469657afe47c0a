import type { Account } from '../domain/account.js';
import type { AccountPair } from '../domain/account-pair.js';
import type { MutualFollow } from '../domain/follow.js';
import type { Handle } from '../domain/handle.js';
import type { NetworkName } from '../domain/network-name.js';
import type { PairKey } from '../domain/pair.js';
import type { Price } from '../domain/price.js';
import type { GraphCallOptions } from '../calls/graph-call-options.js';

/** A network in which people follow each other. */
export interface SocialGraph {
  readonly network: NetworkName;

  /**
   * The accounts behind the handles, as few look-ups as the network allows.
   *
   * - A handle that does not exist is absent from the map, and so is a suspended account; so is one the network's
   *   grammar cannot hold, for which the network is not asked.
   * - A handle given twice is asked once. No handles: an empty map, and nothing asked.
   *
   * @throws CodetiesError `rate_limited`, `usage_capped`, `refused`, `unavailable`, `invalid_response`, `timeout` or `aborted`.
   */
  accountsOf(handles: readonly Handle[], call?: GraphCallOptions): Promise<ReadonlyMap<Handle, Account>>;

  /**
   * For each pair whether its accounts follow each other: every pair is in the map, under its `pairKey`.
   *
   * - The pairs are of accounts, as `accountsOf` gave them, so that nobody is looked up twice.
   * - A direction is `not_asked` only where the other one is a `no`, which settles the question.
   * - A direction that cannot be read (protected accounts, a list over the budget) is `unknown` with the
   *   reason, never `no`.
   * - What the call's memory knows is not asked again, and what is read is left there as soon as it is there, so that a
   *   call that fails half-way has not paid in vain.
   *
   * @throws CodetiesError with the codes of `accountsOf`. It is all or nothing.
   */
  mutualFollows(pairs: readonly AccountPair[], call?: GraphCallOptions): Promise<ReadonlyMap<PairKey, MutualFollow>>;

  /**
   * What it takes at most to look up these handles, and to answer `mutualFollows` for these pairs, where nothing is known yet: by the
   * counts that the accounts were given with. Asks nobody.
   */
  priceOf(handles: readonly Handle[], pairs: readonly AccountPair[]): Price;
}
