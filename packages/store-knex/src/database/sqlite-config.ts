import type { Knex } from 'knex';
import { setPragmas } from './set-pragmas.js';
import type { SqliteFile } from './sqlite-file.js';

/** The name under which SQLite keeps a database in memory only. */
export const MEMORY = ':memory:';

/** Node works on four files at a time by default; more connections would only wait for one another. */
const MOST_CONNECTIONS = 4;

/** Settings of knex for a SQLite file, which is watched, or for a database in memory, where there is none. */
export function sqliteConfig(filename: string, file?: SqliteFile): Knex.Config {
  return {
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      // A database in memory lives and dies with its connection: there is one, and the pool keeps it.
      min: 1,
      max: filename === MEMORY ? 1 : MOST_CONNECTIONS,
      afterCreate: setPragmas,
      ...(file && { validate: (connection: unknown) => file.isCurrent(connection) }),
    },
  };
}
