import { systemClock, type Clock } from '../ports/clock.js';
import type { Quota, QuotaKey, QuotaLedger } from '../ports/quota-ledger.js';
import { compareQuotas, quotaKeyOf } from './quota-order.js';
import { noteInQuota, renewQuota, takeFromQuota, type QuotaState } from './quota-rules.js';

export interface QuotaLedgerOptions {
  /** The system's where it is absent. */
  readonly clock?: Clock | undefined;
}

/** A ledger for everything in one process. */
export function createQuotaLedger({ clock = systemClock }: QuotaLedgerOptions = {}): QuotaLedger {
  const quotas = new Map<string, { readonly key: QuotaKey; state: QuotaState }>();
  const entryOf = (key: QuotaKey): { state: QuotaState } => {
    const name = quotaKeyOf(key);
    const entry = quotas.get(name) ?? { key, state: {} };
    quotas.set(name, entry);
    return entry;
  };
  return {
    take: (key) => {
      const entry = entryOf(key);
      const { state, pause } = takeFromQuota(entry.state, clock.now());
      entry.state = state;
      return Promise.resolve(pause);
    },
    note: (key, news) => {
      const entry = entryOf(key);
      entry.state = noteInQuota(entry.state, news, clock.now());
      return Promise.resolve();
    },
    quotas: () => {
      const now = clock.now();
      const all = [...quotas.values()].map(({ key, state }): Quota => ({ ...key, ...renewQuota(state, now) }));
      return Promise.resolve(all.sort(compareQuotas));
    },
  };
}
