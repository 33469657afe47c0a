import type { CallOptions, NetworkName } from '@codeties/core';

export interface KnownFacts {
  readonly network: NetworkName;
  /** When the oldest of them was read; absent where there are none. */
  readonly oldest: Date | undefined;
}

/** Tells a call of facts that are not read because they are known: as one reading, which is as old as the oldest of them. */
export function tellKnown({ onReading }: CallOptions, { network, oldest }: KnownFacts): void {
  if (oldest !== undefined) onReading?.({ network, readAt: oldest, fromCache: true, requests: 0, rows: 0 });
}

/** The older one of two times, of which the first may be absent. */
export function olderOf(one: Date | undefined, other: Date): Date {
  return one !== undefined && one.getTime() <= other.getTime() ? one : other;
}
