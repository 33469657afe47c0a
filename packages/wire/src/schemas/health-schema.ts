import { z } from 'zod';

/** A server answers, or is ready. */
export interface HealthAnswer {
  readonly status: 'ok';
}

/** A server answers, or is ready. */
export const healthSchema: z.ZodType<HealthAnswer> = z.object({ status: z.literal('ok') });
