import type { Quota, QuotaKey } from '../ports/quota-ledger.js';
import { compareQuotas } from './quota-order.js';
import { renewQuota, type QuotaState } from './quota-rules.js';

export interface KeyedQuotaState {
  readonly key: QuotaKey;
  readonly state: QuotaState;
}

/** What a ledger tells of its quotas by now, in their order: nothing of those whose window and pause are over. */
export function listQuotas(entries: Iterable<KeyedQuotaState>, now: Date): readonly Quota[] {
  const quotas: Quota[] = [];
  for (const { key, state } of entries) {
    const { pause, ...numbers } = renewQuota(state, now);
    const isPaused = pause !== undefined && pause.until > now;
    const wasTold = state.resetAt !== undefined || pause !== undefined;
    if (wasTold && !isPaused && numbers.resetAt === undefined) continue;
    quotas.push({ ...key, ...numbers, pause: isPaused ? pause : undefined });
  }
  return quotas.sort(compareQuotas);
}
