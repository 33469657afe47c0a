/**
 * What every connection to a SQLite file is set to: readers do not wait for the writer (WAL), a commit is on the disk
 * when it returns (`FULL`), and whoever finds the file locked waits for it. The waiting is set first, so that it
 * already holds for the rest.
 */
export const SQLITE_PRAGMAS =
  'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;';

/** As long as the other waits: the pragma that it does not hold for. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

interface SqliteConnection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

/**
 * Sets a new connection up. Where another connection turns the file to WAL at the same moment SQLite does not wait, whatever
 * its busy timeout, but fails at once: it is asked again until the other is done.
 */
export function setPragmas(connection: SqliteConnection, done: (error: Error | null) => void): void {
  const start = performance.now();
  const attempt = (): void => {
    connection.exec(SQLITE_PRAGMAS, (error) => {
      const isBusy = error !== null && 'code' in error && error.code === 'SQLITE_BUSY';
      if (isBusy && performance.now() - start < PATIENCE_MS) setTimeout(attempt, PAUSE_MS);
      else done(error);
    });
  };
  attempt();
}
