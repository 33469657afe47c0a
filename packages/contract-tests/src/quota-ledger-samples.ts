import type { Clock, Quota, QuotaKey, QuotaLedger, QuotaPause } from '@codeties/core';

export const key: QuotaKey = { network: 'github', credential: 'one', resource: 'core' };
export const otherKey: QuotaKey = { ...key, credential: 'two' };

/** So many seconds after some noon, when the subject's clock starts. */
export function second(count: number): Date {
  return new Date(Date.parse('2026-03-01T12:00:00Z') + count * 1_000);
}

/** A clock that goes on by hand. */
export interface HandClock extends Clock {
  set(time: Date): void;
}

export function createHandClock(): HandClock {
  let now = second(0);
  return {
    now: () => now,
    set(time) {
      now = time;
    },
  };
}

/** Takes a request that is let go, and notes what the network said of it. */
export async function spend(ledger: QuotaLedger, remaining: number, resetAt: Date = second(60)): Promise<void> {
  await ledger.take(key);
  await ledger.note(key, { limit: 100, remaining, resetAt });
}

/** Takes so many requests at the same time, and gives what came of each. */
export function takeMany(ledger: QuotaLedger, count: number): Promise<(QuotaPause | undefined)[]> {
  return Promise.all(Array.from({ length: count }, () => ledger.take(key)));
}

/** Where the one quota stands that the ledger has. */
export async function onlyQuota(ledger: QuotaLedger): Promise<Quota | undefined> {
  const [quota, ...others] = await ledger.quotas();
  if (others.length > 0) throw new Error(`there are ${others.length} quotas beside the first`);
  return quota;
}
