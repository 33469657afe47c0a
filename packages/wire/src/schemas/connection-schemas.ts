import { z } from 'zod';
import { explained, type Explained } from './explained.js';

/** Two developers are connected. */
export interface ConnectedAnswer {
  readonly connected: true;
  /** Logins of the organisations in common. */
  readonly organisations: readonly string[];
}

/** They are not. */
export interface NotConnectedAnswer {
  readonly connected: false;
}

/** Whether two developers are connected. */
export type ConnectionAnswer = ConnectedAnswer | NotConnectedAnswer;

/** One recorded answer, and when it was recorded: in UTC, to the second. */
export type RecordAnswer = { readonly registered_at: string } & ConnectionAnswer;

const connected = z.object({
  connected: z.literal(true),
  organisations: z
    .array(z.string())
    .min(1)
    .describe('Logins of the organisations in common, sorted without regard to case.'),
});
const notConnected = z.object({ connected: z.literal(false) });
const recorded = { registered_at: z.iso.datetime({ precision: 0 }).describe('UTC, to the second.') };

/** Two developers are connected. */
export const connectedSchema: z.ZodType<ConnectedAnswer & Explained> = connected.extend(explained);

/** They are not. */
export const notConnectedSchema: z.ZodType<NotConnectedAnswer & Explained> = notConnected.extend(explained);

/** Whether two developers are connected. */
export const connectionSchema: z.ZodType<ConnectionAnswer & Explained> = z.union([
  connected.extend(explained),
  notConnected.extend(explained),
]);

/** One recorded answer. */
export const recordSchema: z.ZodType<RecordAnswer> = z.union([
  z.object(recorded).extend(connected.shape),
  z.object(recorded).extend(notConnected.shape),
]);

/** A pair's recorded answers. */
export const historySchema: z.ZodType<readonly RecordAnswer[]> = z.array(recordSchema).describe('Oldest first.');
