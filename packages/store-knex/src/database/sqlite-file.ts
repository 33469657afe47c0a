import { pathToFileURL } from 'node:url';
import { FileGoneError } from './file-gone-error.js';
import { lookAt, type FileIdentity } from './file-identity.js';
import { lookInside } from './look-inside.js';
import { createOpenedConnections } from './opened-connections.js';
import { closed, isDamaged, isOfFile, isSqliteClient, isSqliteConnection } from './sqlite-connection.js';
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

export function createSqliteFile(filename: string): SqliteFile {
  const look = (): FileIdentity | undefined => lookAt(filename);
  const existing = { filename: `${pathToFileURL(filename).href}?mode=rw`, flags: ['OPEN_URI'] };
  const log = createSqliteLog(filename);
  const opened = createOpenedConnections();
  /** What is known to be fine. */
  let last: FileIdentity | undefined;
  /** Whether it was found damaged. What SQLite then still writes to it may hide that from a short look. */
  let isDoubtful = false;
  let openExisting: (() => Promise<unknown>) | undefined;

  /** What failed for the file itself is opened anew next time: it may be mended by then, and a connection would not find out. */
  const reopening = async (error: unknown): Promise<never> => {
    if (isOfFile(error)) await opened.closeAllBut(undefined);
    throw error;
  };

  const doubting = (error: unknown): Promise<never> => {
    isDoubtful ||= isDamaged(error);
    return reopening(error);
  };

  const isFineInside = async (shortenedTo: bigint | undefined): Promise<boolean> => {
    // A connection that cannot be had says nothing about what was written.
    const connection = await openExisting?.().catch(() => undefined);
    if (!isSqliteConnection(connection)) return false;
    try {
      return await lookInside(connection, shortenedTo);
    } finally {
      await closed(connection);
    }
  };

  return {
    attach: (client) => {
      if (!isSqliteClient(client)) return;
      const open = client.acquireRawConnection.bind(client);
      openExisting = () => {
        client.connectionSettings = existing;
        return open();
      };
      client.acquireRawConnection = async () => {
        const before = look();
        // Files are let go before another one is opened in their place, or that would be given what stands beside the old one.
        await opened.closeAllBut(before?.file);
        if (before === undefined && last !== undefined) throw new FileGoneError();
        if (before && last && before.file !== last.file && log.isStill()) throw new FileGoneError();
        // Only what was never there is created.
        client.connectionSettings = before === undefined ? { filename } : existing;
        const connection = await open();
        const after = look();
        if (!isSqliteConnection(connection) || after === undefined || (before && before.file !== after.file)) {
          await closed(connection);
          throw new FileGoneError();
        }
        // Whoever closes last takes the log away, and the next one begins another.
        if (opened.count === 0) log.forget();
        if (last?.file !== after.file) [last, isDoubtful] = [after, false];
        opened.add(connection, after.file);
        if (isDoubtful && (await lookInside(connection, 0n).catch(doubting))) isDoubtful = false;
        return connection;
      };
    },

    isCurrent: (connection) => {
      const file = opened.fileOf(connection);
      log.note();
      return file !== undefined && file === look()?.file;
    },

    guard: async (write) => {
      const before = look();
      const result = await write().catch(reopening);
      const after = look();
      if (after === undefined || (before && before.file !== after.file)) throw new FileGoneError();
      log.note();
      // SQLite itself changes it now and then, as it moves what was written where it belongs. Nobody else should.
      if (after.changedAt !== last?.changedAt) {
        const shortenedTo = last && after.size < last.size ? after.size : undefined;
        if (await isFineInside(shortenedTo).catch(doubting)) last = after;
      }
      return result;
    },
  };
}
