import type { Connection } from '@codeties/core';
import { z } from 'zod';
import { instantSchema } from '../database/instant.js';

export const REGISTER_TABLE = 'connection_register';

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
