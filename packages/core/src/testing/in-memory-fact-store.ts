import type { CallOptions } from '../calls/call-options.js';
import { throwIfOver } from '../calls/throw-if-over.js';
import { CodetiesError, type CodetiesErrorOptions } from '../errors/codeties-error.js';
import { systemClock, type Clock } from '../ports/clock.js';
import type { FactStore, StoredFact } from '../ports/fact-store.js';

export interface InMemoryFactStoreOptions {
  /** The system's where it is absent. */
  readonly clock?: Clock | undefined;
}

export interface InMemoryFactStore extends FactStore {
  /** Every further call fails like this; none does where it is `undefined`. */
  fail(failure: CodetiesErrorOptions | undefined): void;
}

/** A FactStore in two maps, for tests. It forgets nothing. */
export function createInMemoryFactStore({ clock = systemClock }: InMemoryFactStoreOptions = {}): InMemoryFactStore {
  const kept = new Map<string, StoredFact>();
  const claims = new Map<string, { readonly until: Date }>();
  let failing: CodetiesErrorOptions | undefined;

  const answer = <Result>(call: CallOptions, give: () => Result): Promise<Result> =>
    new Promise((resolve) => {
      throwIfOver(call);
      if (failing !== undefined) throw new CodetiesError(failing);
      resolve(give());
    });

  return {
    factsOf: (keys, notBefore, call = {}) =>
      answer(call, () => {
        const found = new Map<string, StoredFact>();
        for (const key of keys) {
          const fact = kept.get(key);
          if (fact && fact.readAt >= notBefore) found.set(key, fact);
        }
        return found;
      }),

    keep: (facts, _until, call = {}) =>
      answer(call, () => {
        for (const [key, fact] of facts) {
          const older = kept.get(key);
          if (older === undefined || older.readAt <= fact.readAt) kept.set(key, { ...fact });
        }
      }),

    claim: (keys, until, call = {}) =>
      answer(call, () => {
        const now = clock.now();
        const isTaken = (key: string): boolean => (claims.get(key)?.until ?? now) > now;
        if (keys.some(isTaken)) return undefined;
        const claim = { until };
        for (const key of keys) claims.set(key, claim);
        return {
          release: () => {
            // What ran out may be somebody else's by now.
            for (const key of keys) if (claims.get(key) === claim) claims.delete(key);
            return Promise.resolve();
          },
        };
      }),

    fail(failure) {
      failing = failure;
    },
  };
}
