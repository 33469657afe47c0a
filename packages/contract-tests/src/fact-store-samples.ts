import type { FactClaim, FactStore, StoredFact } from '@codeties/core';
import { AssertionError } from 'chai';

/** Before everything that is read. */
export const LONG_AGO: Date = new Date('2020-01-01T00:00:00Z');

/** After everything that may be forgotten or given back. */
export const FAR_OFF: Date = new Date('2100-01-01T00:00:00Z');

/** So many minutes after some noon. */
export function minute(count: number): Date {
  return new Date(Date.parse('2026-03-01T12:00:00.123Z') + count * 60_000);
}

export function keepOne(store: FactStore, key: string, fact: StoredFact): Promise<void> {
  return store.keep(new Map([[key, fact]]), FAR_OFF);
}

export async function factOf(store: FactStore, key: string): Promise<StoredFact | undefined> {
  return (await store.factsOf([key], LONG_AGO)).get(key);
}

/** A claim that has to be had. */
export async function claimOf(store: FactStore, ...keys: string[]): Promise<FactClaim> {
  const claim = await store.claim(keys, FAR_OFF);
  if (claim === undefined) throw new AssertionError(`somebody else has claimed one of ${keys.join(', ')}`);
  return claim;
}
