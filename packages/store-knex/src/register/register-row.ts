import type { Connection } from '@codeties/core';
import { z } from 'zod';
import { instantSchema } from '../database/instant.js';

export const REGISTER_TABLE = 'connection_register';

/** A row to be written. The database numbers it. */
export interface NewRegisterRow {
  readonly first_handle: string;
  readonly second_handle: string;
  /** As answers give it, `2019-09-13T09:30:00Z`: that sorts, and a person can read it. */
  readonly registered_at: string;
  readonly connected: boolean;
  /** The logins as a JSON array, where the pair was connected. */
  readonly organisations: string | null;
}

/** What is read of a row. */
export interface RegisterRow {
  readonly id: number;
  readonly registeredAt: string;
  readonly connection: Connection;
}

const storedRowSchema = z.object({
  // PostgreSQL gives its big integers as text.
  id: z.coerce.number().int().positive(),
  registered_at: instantSchema,
  // SQLite has no booleans.
  connected: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean),
  organisations: z.string().nullable(),
});

const loginsSchema = z.array(z.string());

export const registerRowsSchema: z.ZodType<RegisterRow[]> = z.array(
  storedRowSchema.transform(({ id, registered_at, connected, organisations }): RegisterRow => {
    const connection: Connection = connected
      ? { connected, organisations: loginsSchema.parse(JSON.parse(organisations ?? 'null')) }
      : { connected };
    return { id, registeredAt: registered_at, connection };
  }),
);
