import type { CallOptions } from '../calls/call-options.js';

/** Something that a network said. */
export interface StoredFact {
  /** What it said, as text. */
  readonly text: string;
  /** When it said so. Kept to the millisecond. */
  readonly readAt: Date;
}

/** The right to be the one who asks. */
export interface FactClaim {
  /** Gives it back. It never rejects: a claim that cannot be given back runs out. */
  release(): Promise<void>;
}

/**
 * Keeps what the networks said beyond the process that asked, so that neither a restart nor another process over the same store buys it
 * again. What is in it is worth keeping, but not needed: it may forget anything.
 *
 * Keys are well-formed text without control characters, of at most 300 characters.
 */
export interface FactStore {
  /**
   * The facts under these keys that were read at `notBefore` or later; a key that has none is absent from the map.
   *
   * @throws CodetiesError `store_unavailable`, `timeout` or `aborted`.
   */
  factsOf(keys: readonly string[], notBefore: Date, call?: CallOptions): Promise<ReadonlyMap<string, StoredFact>>;

  /**
   * Keeps facts, each in the place of an older one under its key; one that was read later stays. They may be forgotten once `until` is
   * past.
   *
   * @throws CodetiesError `store_unavailable`, `timeout` or `aborted`.
   */
  keep(facts: ReadonlyMap<string, StoredFact>, until: Date, call?: CallOptions): Promise<void>;

  /**
   * Claims all of these keys, or none: absent where somebody else has one of them. A claim that is not given back runs out at `until`.
   *
   * @throws CodetiesError `store_unavailable`, `timeout` or `aborted`.
   */
  claim(keys: readonly string[], until: Date, call?: CallOptions): Promise<FactClaim | undefined>;
}
