import { networkNameSchema, type KeyedQuotaState, type QuotaKey, type QuotaPause } from '@codeties/core';
import { z } from 'zod';
import { bigIntegerSchema, millisecondsSchema } from '../database/big-integer.js';

export const QUOTA_TABLE = 'quota';

/** In the place of a pause's code, where a request is finding out whether the one before is over. */
const PROBED = 'probed';

const quotaRowsSchema = z.array(
  z
    .object({
      network: networkNameSchema,
      credential: z.string(),
      resource: z.string(),
      request_limit: bigIntegerSchema.nullable(),
      remaining: bigIntegerSchema.nullable(),
      reset_at: millisecondsSchema.nullable(),
      pause_until: millisecondsSchema.nullable(),
      pause_code: z.enum(['rate_limited', 'usage_capped', PROBED]).nullable(),
    })
    .transform(({ request_limit, remaining, reset_at, pause_until, pause_code, ...key }): KeyedQuotaState => ({
      key,
      state: {
        limit: request_limit ?? undefined,
        remaining: remaining ?? undefined,
        resetAt: reset_at ?? undefined,
        pause: pause_until && pause_code ? toPause(pause_until, pause_code) : undefined,
      },
    })),
);

/** For how long a quota is kept whose window and pause are over. */
const KEPT_MS = 24 * 60 * 60_000;

export function toQuotaStates(rows: readonly unknown[]): KeyedQuotaState[] {
  return quotaRowsSchema.parse(rows);
}

/** The columns that a quota is found by. */
export function toKeyColumns({ network, credential, resource }: QuotaKey): readonly string[] {
  return [network, credential, resource];
}

/** All columns of a quota that is written now, in their order. */
export function toQuotaColumns({ key, state }: KeyedQuotaState, now: Date): readonly unknown[] {
  const { limit, remaining, resetAt, pause } = state;
  const code = pause?.isProbed === true ? PROBED : pause?.code;
  const [reset, until] = [resetAt?.getTime(), pause?.until.getTime()];
  const expiresAt = Math.max(now.getTime(), reset ?? 0, until ?? 0) + KEPT_MS;
  return [...toKeyColumns(key), limit, remaining, reset, until, code, expiresAt];
}

function toPause(until: Date, code: QuotaPause['code'] | typeof PROBED): QuotaPause {
  return code === PROBED ? { until, code: 'rate_limited', isProbed: true } : { until, code };
}
