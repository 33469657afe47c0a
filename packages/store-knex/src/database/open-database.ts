import createKnex, { type Knex } from 'knex';
import { driverFailure } from './driver-failure.js';
import { parseDatabaseUrl, type DatabaseLocation } from './database-url.js';
import { postgresConfig } from './postgres-config.js';
import { MEMORY, sqliteConfig } from './sqlite-config.js';
import { refuseOnceClosing } from './refuse-once-closing.js';
import { createSqliteFile, type SqliteFile } from './sqlite-file.js';
import { STORE_PATIENCE_MS } from './store-patience.js';
import { watchFile } from './watched-files.js';

export interface OpenDatabaseOptions {
  /** Hears what knex has to say beside the errors it throws: lost connections, failed attempts. By default nobody does. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Whether a SQLite file is watched for being there. Not to be where files have no lasting inode numbers; it is by default. */
  readonly watch?: boolean | undefined;
}

/**
 * A knex instance for a database url: `sqlite:PATH`, `sqlite::memory:`, `postgres://…` or `postgresql://…`. It connects
 * when it is first used; `destroy()` lets what is running end, refuses the rest, and closes it. A SQLite file is created at first; one that has gone later is missed, and
 * used again once it is back.
 *
 * @throws CodetiesError `invalid_input` for a url that is none of these, and `store_unavailable` where the driver that
 * it takes, `sqlite3` or `pg`, is not installed, or not built: `detail` says what to do.
 */
export function openDatabase(url: string, options: OpenDatabaseOptions = {}): Knex {
  const location = parseDatabaseUrl(url);
  const file = isFile(location) && options.watch !== false ? createSqliteFile(location.filename) : undefined;
  try {
    const knex = createKnex({
      ...configOf(location, file),
      acquireConnectionTimeout: STORE_PATIENCE_MS,
      // Failed statements are told with placeholders: whom they were about does not belong in a log.
      compileSqlOnError: false,
      log: logTo(options),
    });
    refuseOnceClosing(knex.client);
    if (file) watchFile(knex, file);
    return knex;
  } catch (error) {
    throw driverFailure(location.engine === 'sqlite' ? 'sqlite3' : 'pg', error);
  }
}

function configOf(location: DatabaseLocation, file: SqliteFile | undefined): Knex.Config {
  return location.engine === 'sqlite' ? sqliteConfig(location.filename, file) : postgresConfig(location.url);
}

function isFile(location: DatabaseLocation): location is Extract<DatabaseLocation, { engine: 'sqlite' }> {
  return location.engine === 'sqlite' && location.filename !== MEMORY;
}

function logTo({ onWarning }: OpenDatabaseOptions): Knex.Logger {
  const tell = (message: unknown): void => {
    onWarning?.(String(message));
  };
  const ignore = (): void => undefined;
  return { warn: tell, error: tell, deprecate: ignore, debug: ignore };
}
