import type { CallOptions } from '@codeties/core';

/** Something that a network said. */
export interface Fact<Value> {
  readonly value: Value;
  readonly readAt: Date;
}

/** Facts of one kind, by key, for as long as they hold: in memory first, and in a store behind it. */
export interface FactShelf<Value> {
  /** What goes for a key in the store, also to claim it there. */
  nameOf(key: string): string;

  /** What the memory has. */
  known(key: string): Fact<Value> | undefined;

  /** The same for many keys: what the memory has that holds now. It is for at once. */
  lookUp(): (key: string) => Fact<Value> | undefined;

  /**
   * What the memory has, and the store where the memory has nothing, or not the whole of it.
   *
   * @throws CodetiesError `timeout` or `aborted` once the call is over; a store that fails has nothing.
   */
  read(keys: readonly string[], call: CallOptions): Promise<ReadonlyMap<string, Fact<Value>>>;

  /** Keeps a fact in memory. */
  remember(key: string, fact: Fact<Value>): void;

  /** Keeps facts in memory at once, and then in the store. It never rejects. */
  keep(facts: ReadonlyMap<string, Fact<Value>>): Promise<void>;
}
