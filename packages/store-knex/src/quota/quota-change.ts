import { quotaKeyOf, type KeyedQuotaState, type QuotaKey, type QuotaState } from '@codeties/core';

/** What becomes of a quota. */
export interface QuotaChange {
  readonly key: QuotaKey;
  readonly apply: (state: QuotaState) => QuotaState;
}

/** Where quotas stand, each under its `quotaKeyOf`. */
export type QuotaStates = ReadonlyMap<string, KeyedQuotaState>;

/** Where the quotas that are changed stand after that. What is not among the states was never heard of. */
export function applyChanges(states: QuotaStates, changes: readonly QuotaChange[]): QuotaStates {
  const changed = new Map<string, KeyedQuotaState>();
  for (const { key, apply } of changes) {
    const name = quotaKeyOf(key);
    const { state } = changed.get(name) ?? states.get(name) ?? { state: {} };
    changed.set(name, { key, state: apply(state) });
  }
  return changed;
}
