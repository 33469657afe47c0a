import { systemClock, type Clock, type CodetiesError, type ErrorCode } from '@codeties/core';

type LimitCode = Extract<ErrorCode, 'rate_limited' | 'usage_capped'>;

/** Seconds to wait where the network does not say: a window's minute, and an hour of a cap that lasts for days. */
const patience: Readonly<Record<LimitCode, number>> = { rate_limited: 60, usage_capped: 3600 };

/** When it is worth another try, in whole seconds: never at once. Nothing where it was no limit that was reached. */
export function secondsToWait(error: CodetiesError, clock: Clock = systemClock): number | undefined {
  const { code } = error;
  return code === 'rate_limited' || code === 'usage_capped' ? secondsOfLimit(error, code, clock) : undefined;
}

/** The same where it is known which limit it is. */
export function secondsOfLimit({ retryAt }: CodetiesError, code: LimitCode, clock: Clock): number {
  const left = retryAt === undefined ? patience[code] : Math.ceil((retryAt.getTime() - clock.now().getTime()) / 1000);
  return Math.max(1, left);
}
