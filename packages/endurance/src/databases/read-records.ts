import type { openDatabase } from '@codeties/store-knex';
import { z } from 'zod';
import { pairKey } from '../load/pair.js';
import { toAnswer, type ConnectionAnswer } from '../load/connection-answer.js';

/** A row of the register, as it stands in the database. */
export interface RecordRow {
  readonly id: number;
  /** Of which pair. */
  readonly key: string;
  readonly answer: ConnectionAnswer;
}

const rowsSchema = z.array(
  z
    .object({
      // PostgreSQL gives its big integers as text.
      id: z.coerce.number().int(),
      first_handle: z.string(),
      second_handle: z.string(),
      // SQLite has no booleans.
      connected: z.union([z.boolean(), z.literal(0), z.literal(1)]).transform(Boolean),
      organisations: z.string().nullable(),
    })
    .transform(({ id, first_handle, second_handle, connected, organisations }): RecordRow => {
      const logins: unknown = JSON.parse(organisations ?? '[]');
      return {
        id,
        key: pairKey([first_handle, second_handle]),
        answer: toAnswer({ connected, organisations: logins }),
      };
    }),
);

/** Reads the rows behind one straight from the table, with no store in between. */
export async function readRecords(database: ReturnType<typeof openDatabase>, afterId = 0): Promise<RecordRow[]> {
  const rows: unknown = await database('connection_register').select().where('id', '>', afterId).orderBy('id');
  return rowsSchema.parse(rows);
}
