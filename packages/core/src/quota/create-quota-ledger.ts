import { systemClock, type Clock } from '../ports/clock.js';
import type { QuotaKey, QuotaLedger } from '../ports/quota-ledger.js';
import { listQuotas } from './list-quotas.js';
import { quotaKeyOf } from './quota-order.js';
import { noteInQuota, takeFromQuota, type QuotaState } from './quota-rules.js';

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
    quotas: () => Promise.resolve(listQuotas(quotas.values(), clock.now())),
  };
}
