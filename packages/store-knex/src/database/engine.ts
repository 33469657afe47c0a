import { CodetiesError } from '@codeties/core';
import type { Knex } from 'knex';
import { z } from 'zod';

/** What a database speaks, whichever driver speaks it. */
export type Engine = 'sqlite' | 'postgres';

const clientSchema = z.object({ dialect: z.string() });

const engines: ReadonlyMap<string, Engine> = new Map([
  ['sqlite3', 'sqlite'],
  ['postgresql', 'postgres'],
]);

/** @throws CodetiesError `invalid_input` for a database that the store has no migrations for. */
export function engineOf(knex: Knex): Engine {
  const client: unknown = knex.client;
  const parsed = clientSchema.safeParse(client);
  const engine = engines.get(parsed.data?.dialect ?? '');
  if (engine !== undefined) return engine;
  throw new CodetiesError({ code: 'invalid_input', detail: 'the store runs on SQLite and PostgreSQL' });
}
