import { z } from 'zod';
import { faultKinds, type Fault } from '../faults/fault.js';
import { networkNames, type NetworkName } from '../network-name.js';

/** The body of `POST /_sandbox/faults`. */
export const faultSchema: z.ZodType<Fault> = z.strictObject({
  network: z.enum(networkNames),
  kind: z.enum(faultKinds),
  path: z.string().optional(),
  page: z.int().positive().optional(),
  times: z.int().positive().optional(),
  retryAfterSeconds: z.int().positive().optional(),
});

/** The body of `PUT /_sandbox/latency`. */
export const latencySchema: z.ZodType<{
  readonly milliseconds: number;
  readonly network?: NetworkName | undefined;
}> = z.strictObject({
  milliseconds: z.number().min(0).max(3_600_000),
  network: z.enum(networkNames).optional(),
});
