import type { Clock, CodetiesError } from '@codeties/core';

/** Seconds to wait where the network does not say: a window's minute, and an hour of a cap that lasts for days. */
const patience = { rate_limited: 60, usage_capped: 3600 } as const;

export type LimitCode = keyof typeof patience;

/** When it is worth another try, in whole seconds: never at once. */
export function secondsToWait({ retryAt }: CodetiesError, code: LimitCode, clock: Clock): number {
  const left = retryAt === undefined ? patience[code] : Math.ceil((retryAt.getTime() - clock.now().getTime()) / 1000);
  return Math.max(1, left);
}
