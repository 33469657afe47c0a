import type { QuotaKey } from '../ports/quota-ledger.js';

/** A quota's key as the key of a map. */
export function quotaKeyOf({ network, credential, resource }: QuotaKey): string {
  return `${network}\n${credential}\n${resource}`;
}

/** In the order in which a ledger tells its quotas. */
export function compareQuotas(one: QuotaKey, other: QuotaKey): number {
  const [a, b] = [quotaKeyOf(one), quotaKeyOf(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
