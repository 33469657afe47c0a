import type { StoredFact } from '@codeties/core';
import { z } from 'zod';
import { millisecondsSchema } from '../database/big-integer.js';

export const FACT_TABLE = 'fact';
export const CLAIM_TABLE = 'fact_claim';

/** A fact to be kept under its key. */
export interface KeyedFact {
  readonly key: string;
  readonly fact: StoredFact;
  readonly until: Date;
}

const factRowsSchema = z.array(
  z
    .object({ key: z.string(), text: z.string(), read_at: millisecondsSchema })
    .transform(({ key, text, read_at }): readonly [string, StoredFact] => [key, { text, readAt: read_at }]),
);

export function toFacts(rows: readonly unknown[]): ReadonlyMap<string, StoredFact> {
  return new Map(factRowsSchema.parse(rows));
}

/** Facts as the text that is kept at once. A key is in it once: of facts that arrive together, with what was read last. */
export function toFactRows(keyed: readonly KeyedFact[]): string {
  const latest = new Map<string, KeyedFact>();
  for (const each of keyed) {
    const other = latest.get(each.key);
    if (other === undefined || other.fact.readAt <= each.fact.readAt) latest.set(each.key, each);
  }
  const rows = [...latest.values()].map(({ key, fact, until }) => [
    key,
    fact.text,
    fact.readAt.getTime(),
    until.getTime(),
  ]);
  return JSON.stringify(rows);
}
