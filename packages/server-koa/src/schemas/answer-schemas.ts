import { z } from 'zod';
import { evidenceSchema, type EvidenceAnswer } from './evidence-schema.js';

/** Two developers are connected. */
export interface ConnectedAnswer {
  readonly connected: true;
  readonly organisations: readonly string[];
}

/** They are not. */
export interface NotConnectedAnswer {
  readonly connected: false;
}

/** Whether two developers are connected, as both contracts write it. */
export type ConnectionAnswer = ConnectedAnswer | NotConnectedAnswer;

/** What `explain=true` adds. */
export interface Explained {
  readonly evidence?: EvidenceAnswer | undefined;
}

/** One recorded answer. */
export type RecordAnswer = { readonly registered_at: string } & ConnectionAnswer;

/** What went wrong. */
export interface ErrorsAnswer extends Explained {
  readonly errors: readonly string[];
}

export interface HealthAnswer {
  readonly status: 'ok';
}

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

export const connectedSchema: z.ZodType<ConnectedAnswer & Explained> = connected.extend(explained);
export const notConnectedSchema: z.ZodType<NotConnectedAnswer & Explained> = notConnected.extend(explained);
export const realtimeSchema: z.ZodType<ConnectionAnswer & Explained> = z.union([
  connected.extend(explained),
  notConnected.extend(explained),
]);

export const historySchema: z.ZodType<readonly RecordAnswer[]> = z
  .array(z.union([z.object(recorded).extend(connected.shape), z.object(recorded).extend(notConnected.shape)]))
  .describe('Oldest first.');

export const errorsSchema: z.ZodType<ErrorsAnswer> = z.object({
  errors: z.array(z.string()).min(1).describe('A sentence for each thing that is wrong.'),
  ...explained,
});

export const healthSchema: z.ZodType<HealthAnswer> = z.object({ status: z.literal('ok') });
