import { z } from 'zod';
import { isDamaged, type SqliteConnection } from './sqlite-connection.js';

/** What it takes to see whether the file is a database still, and how many bytes that has. */
const LOOK_INSIDE = `select (select count(*) from sqlite_master) as tables,
(select page_count from pragma_page_count) * (select page_size from pragma_page_size) as bytes`;

const LOOK_AT_ALL = 'pragma quick_check(1)';

const sizeSchema = z.tuple([z.object({ bytes: z.number() })]);
const soundSchema = z.tuple([z.object({ quick_check: z.literal('ok') })]);

/** What SQLite says in a row, and not by failing. */
class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly code = 'SQLITE_CORRUPT';
}

/**
 * Looks into the file by a connection that is its first. Where the file has become shorter, which by itself is fine, all of it that the
 * database needs has to be in this many bytes, or all that is there has to be sound. Resolves to whether it could be looked at.
 *
 * @throws what SQLite says of a file that is damaged, or is none of its own.
 */
export async function lookInside(connection: SqliteConnection, shortenedTo?: bigint): Promise<boolean> {
  try {
    const size = sizeSchema.safeParse(await rowsOf(connection, LOOK_INSIDE));
    if (!size.success) return false;
    const [{ bytes }] = size.data;
    if (bytes === 0) throw new DamagedFileError('nothing is left in the file of the database');
    // What is missing may be in the log, which takes longer to find out.
    if (shortenedTo === undefined || bytes <= shortenedTo) return true;
    if (!soundSchema.safeParse(await rowsOf(connection, LOOK_AT_ALL)).success) {
      throw new DamagedFileError('a part of the file of the database is missing');
    }
    return true;
  } catch (error) {
    if (isDamaged(error)) throw error;
    return false;
  }
}

function rowsOf(connection: SqliteConnection, sql: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.all(sql, (error, rows) => {
      if (error === null) resolve(rows);
      else reject(error);
    });
  });
}
