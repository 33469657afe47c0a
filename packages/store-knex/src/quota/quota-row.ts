import { NETWORK_NAMES, type Quota, type QuotaKey, type QuotaState } from '@codeties/core';
import { z } from 'zod';
import { bigIntegerSchema, millisecondsSchema } from '../database/big-integer.js';

export const QUOTA_TABLE = 'quota';

const quotaRowsSchema = z.array(
  z
    .object({
      network: z.enum(NETWORK_NAMES),
      credential: z.string(),
      resource: z.string(),
      request_limit: bigIntegerSchema.nullable(),
      remaining: bigIntegerSchema.nullable(),
      reset_at: millisecondsSchema.nullable(),
      pause_until: millisecondsSchema.nullable(),
      pause_code: z.enum(['rate_limited', 'usage_capped']).nullable(),
    })
    .transform(({ request_limit, remaining, reset_at, pause_until, pause_code, ...key }): Quota => ({
      ...key,
      limit: request_limit ?? undefined,
      remaining: remaining ?? undefined,
      resetAt: reset_at ?? undefined,
      pause: pause_until && pause_code ? { until: pause_until, code: pause_code } : undefined,
    })),
);

export function toQuotas(rows: readonly unknown[]): Quota[] {
  return quotaRowsSchema.parse(rows);
}

/** The columns that a quota is found by. */
export function toKeyColumns({ network, credential, resource }: QuotaKey): readonly string[] {
  return [network, credential, resource];
}

/** All columns of a quota, in the order in which they are written. */
export function toQuotaColumns(key: QuotaKey, { limit, remaining, resetAt, pause }: QuotaState): readonly unknown[] {
  const { until, code } = pause ?? {};
  return [...toKeyColumns(key), limit, remaining, resetAt?.getTime(), until?.getTime(), code];
}
