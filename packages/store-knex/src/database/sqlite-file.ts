import { pathToFileURL } from 'node:url';
import { FileGoneError } from './file-gone-error.js';
import { fileLook } from './file-identity.js';
import { closed, isOfFile, isSqliteClient, isSqliteConnection, type SqliteConnection } from './sqlite-connection.js';
import { createSqliteLog } from './sqlite-log.js';

/** A SQLite file that is watched for being there. SQLite itself goes on with a file that has no name any more. */
export interface SqliteFile {
  /** Has the connections of a knex client opened, and watched, by this. */
  attach(client: unknown): void;
  /** Whether what a connection has open is what the path names. */
  isCurrent(connection: unknown): boolean;
  /**
   * Runs a write, and fails after it where it may have gone to a file that nobody finds.
   *
   * @throws FileGoneError, and what SQLite says of a file that is none of its own any more.
   */
  guard<Result>(write: () => Promise<Result>): Promise<Result>;
}

/** What it takes to see whether the file is a database still. */
const LOOK_INSIDE = 'select name from sqlite_master limit 1';

export function createSqliteFile(filename: string): SqliteFile {
  const look = fileLook(filename);
  const existing = { filename: `${pathToFileURL(filename).href}?mode=rw`, flags: ['OPEN_URI'] };
  const log = createSqliteLog(`${filename}-wal`);
  /** Which file each connection has open, and what is being closed. */
  const opened = new Map<unknown, string>();
  const closing = new Set<Promise<unknown>>();
  let last: string | undefined;
  let changedAt: bigint | undefined;
  let openRaw: (() => Promise<unknown>) | undefined;

  const watch = (connection: SqliteConnection, key: string): void => {
    const close = connection.close.bind(connection);
    opened.set(connection, key);
    let ended: Promise<Error | null> | undefined;
    // The pool closes it as well, and whoever comes second waits for the first.
    connection.close = (done) => {
      opened.delete(connection);
      const ending = (ended ??= new Promise((resolve) => {
        close(resolve);
      }));
      closing.add(ending);
      void ending.then((error) => {
        closing.delete(ending);
        done(error);
      });
    };
  };

  /** Files are let go before another one is opened in their place, or that would be given what stands beside the old one. */
  const closeAllBut = async (key: string | undefined): Promise<void> => {
    const others = [...opened].flatMap(([connection, each]) => (each === key ? [] : [connection]));
    await Promise.all([...others.map((connection) => closed(connection)), ...closing]);
  };

  /** What failed for the file itself is opened anew next time: it may be mended by then, and a connection would not find out. */
  const reopening = async (error: unknown): Promise<never> => {
    if (isOfFile(error)) await closeAllBut(undefined);
    throw error;
  };

  const lookInside = async (): Promise<void> => {
    const connection = await openRaw?.();
    if (!isSqliteConnection(connection)) return;
    try {
      await new Promise<void>((resolve, reject) => {
        connection.exec(LOOK_INSIDE, (error) => {
          if (error !== null && isOfFile(error)) reject(error);
          else resolve();
        });
      });
    } finally {
      await closed(connection);
    }
  };

  return {
    attach: (client) => {
      if (!isSqliteClient(client)) return;
      const open = client.acquireRawConnection.bind(client);
      openRaw = open;
      client.acquireRawConnection = async () => {
        const before = look();
        await closeAllBut(before?.key);
        if (before === undefined && last !== undefined) throw new FileGoneError();
        if (before && last !== undefined && before.file !== last && log.isStill()) throw new FileGoneError();
        // Only what was never there is created.
        client.connectionSettings = before === undefined ? { filename } : existing;
        const connection = await open();
        const after = look();
        if (!isSqliteConnection(connection) || after === undefined || (before && before.key !== after.key)) {
          await closed(connection);
          throw new FileGoneError();
        }
        if (last !== after.file) log.forget();
        last = after.file;
        changedAt ??= after.changedAt;
        watch(connection, after.key);
        return connection;
      };
    },

    isCurrent: (connection) => {
      const key = opened.get(connection);
      log.note();
      return key !== undefined && key === look()?.key;
    },

    guard: async (write) => {
      const before = look();
      const result = await write().catch(reopening);
      const after = look();
      if (after === undefined || (before && before.key !== after.key)) throw new FileGoneError();
      // SQLite itself changes it now and then, as it moves what was written where it belongs. Nobody else should.
      if (after.changedAt !== changedAt) {
        await lookInside().catch(reopening);
        changedAt = after.changedAt;
      }
      return result;
    },
  };
}
