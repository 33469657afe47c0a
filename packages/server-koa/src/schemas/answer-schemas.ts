import { z } from 'zod';
import { evidenceSchema } from './evidence-schema.js';

/** Whether two developers are connected, as both contracts write it. */
export type ConnectionAnswer =
  { readonly connected: true; readonly organisations: readonly string[] } | { readonly connected: false };

const connected = z.object({
  connected: z.literal(true),
  organisations: z
    .array(z.string())
    .min(1)
    .describe('Logins of the organisations in common, sorted without regard to case.'),
});
const notConnected = z.object({ connected: z.literal(false) });
const explained = { evidence: evidenceSchema.optional().describe('With `explain=true`.') };
const recorded = { registered_at: z.iso.datetime({ precision: 0 }).describe('UTC, to the second.') };

export const connectedSchema: z.ZodType = connected.extend(explained);
export const notConnectedSchema: z.ZodType = notConnected.extend(explained);
export const realtimeSchema: z.ZodType = z.union([connected.extend(explained), notConnected.extend(explained)]);

export const historySchema: z.ZodType = z
  .array(z.union([z.object(recorded).extend(connected.shape), z.object(recorded).extend(notConnected.shape)]))
  .describe('Oldest first.');

export const errorsSchema: z.ZodType = z.object({
  errors: z.array(z.string()).min(1).describe('A sentence for each thing that is wrong.'),
  ...explained,
});

export const healthSchema: z.ZodType = z.object({ status: z.literal('ok') });
