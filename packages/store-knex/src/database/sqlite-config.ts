import type { Knex } from 'knex';

/** The name under which SQLite keeps a database in memory only. */
const MEMORY = ':memory:';

/**
 * What every connection to a SQLite file is set to: readers do not wait for the writer (WAL), a commit is on the disk
 * when it returns (`FULL`), and whoever finds the file locked waits for it. The waiting is set first, so that it
 * already holds for the rest.
 */
export const SQLITE_PRAGMAS =
  'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';

/** Node works on four files at a time by default; more connections would only wait for one another. */
const MOST_CONNECTIONS = 4;

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/** Settings of knex for a SQLite file, or for a database in memory. */
export function sqliteConfig(filename: string): Knex.Config {
  return {
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      // A database in memory lives and dies with its connection: there is one, and the pool keeps it.
      min: 1,
      max: filename === MEMORY ? 1 : MOST_CONNECTIONS,
      afterCreate: (connection: SqliteConnection, done: (error: Error | null) => void): void => {
        connection.exec(SQLITE_PRAGMAS, done);
      },
    },
  };
}
