import { CodetiesError, parseJson, type Clock, type FactStore, type StoredFact } from '@codeties/core';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Fact, FactShelf } from './fact-shelf.js';

export interface FactShelfOptions<Value> {
  /** What kind of facts these are: their keys in the store begin with it. */
  readonly name: string;
  /** Reads a value back from the JSON of it. */
  readonly schema: z.ZodType<Value>;
  /** For how long a fact holds, from when it was read. */
  readonly ttlMs: number;
  /** How many facts memory holds at most. */
  readonly maxEntries: number;
  /** How big the facts in memory are at most together. */
  readonly maxSize: number;
  readonly sizeOf: (value: Value) => number;
  readonly clock: Clock;
  readonly secondLevel: FactStore;
  /** Hears of what is in the store and makes no sense. */
  readonly onFailure: (error: CodetiesError) => void;
  /** How to have more of a fact, where memory and store may have different parts of it. Each is the whole of it where this is absent. */
  readonly parts?: FactParts<Value> | undefined;
}

export interface FactParts<Value> {
  readonly isWhole: (value: Value) => boolean;
  readonly merge: (one: Fact<Value>, other: Fact<Value>) => Fact<Value>;
}

/** A shelf for facts of one kind. */
export function createFactShelf<Value>(options: FactShelfOptions<Value>): FactShelf<Value> {
  const { name, schema, ttlMs, maxEntries, maxSize, sizeOf, clock, secondLevel, onFailure, parts } = options;
  const memory = new LRUCache<string, Fact<Value>>({
    max: maxEntries,
    maxSize,
    sizeCalculation: ({ value }) => Math.max(1, sizeOf(value)),
  });
  const nameOf = (key: string): string => `${name}/${key}`;
  const remember = (key: string, fact: Fact<Value>): void => {
    memory.set(key, fact);
  };
  /** What is read before this does not hold any more. */
  const oldest = (): number => clock.now().getTime() - ttlMs;
  const knownSince = (key: string, notBefore: number): Fact<Value> | undefined => {
    const fact = memory.get(key);
    if (fact === undefined || fact.readAt.getTime() >= notBefore) return fact;
    memory.delete(key);
    return undefined;
  };

  const understand = ({ text, readAt }: StoredFact): Fact<Value> | undefined => {
    const parsed = schema.safeParse(parseJson(text));
    if (parsed.success) return { value: parsed.data, readAt };
    // Whose fact it is stays between the store and us.
    const detail = `a fact that is kept as ${name} makes no sense`;
    onFailure(new CodetiesError({ code: 'store_unavailable', detail, cause: parsed.error }));
    return undefined;
  };

  return {
    nameOf,
    remember,
    known: (key) => knownSince(key, oldest()),
    lookUp: () => {
      const notBefore = oldest();
      return (key) => knownSince(key, notBefore);
    },

    read: async (keys, call) => {
      const notBefore = oldest();
      const found = new Map<string, Fact<Value>>();
      const open: string[] = [];
      for (const key of keys) {
        const known = knownSince(key, notBefore);
        if (known) found.set(key, known);
        if (known === undefined || parts?.isWhole(known.value) === false) open.push(key);
      }
      if (open.length === 0) return found;
      const stored = await secondLevel.factsOf(open.map(nameOf), new Date(notBefore), call);
      for (const key of open) {
        const text = stored.get(nameOf(key));
        const fact = text && understand(text);
        if (fact === undefined) continue;
        const known = knownSince(key, notBefore);
        const combined = known && parts ? parts.merge(known, fact) : fact;
        remember(key, combined);
        found.set(key, combined);
      }
      return found;
    },

    keep: async (facts) => {
      const texts = new Map<string, StoredFact>();
      let latest = 0;
      for (const [key, fact] of facts) {
        remember(key, fact);
        texts.set(nameOf(key), { text: JSON.stringify(fact.value), readAt: fact.readAt });
        latest = Math.max(latest, fact.readAt.getTime());
      }
      if (texts.size > 0) await secondLevel.keep(texts, new Date(latest + ttlMs));
    },
  };
}
