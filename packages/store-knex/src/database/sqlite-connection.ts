import { hasMethods } from './connection-source.js';

/** What of sqlite3 a connection is. */
export interface SqliteConnection {
  all(sql: string, done: (error: Error | null, rows: unknown) => void): void;
  close(done: (error: Error | null) => void): void;
}

/** What of knex opens them. */
export interface SqliteClient {
  connectionSettings: unknown;
  acquireRawConnection(): Promise<unknown>;
}

/** Resolves when it is closed, or cannot be. */
export async function closed(connection: unknown): Promise<void> {
  if (!isSqliteConnection(connection)) return;
  await new Promise<void>((resolve) => {
    connection.close(() => {
      resolve();
    });
  });
}

const codesOfDamage: ReadonlySet<unknown> = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT']);
const codesOfFiles: ReadonlySet<unknown> = new Set(['SQLITE_READONLY', 'SQLITE_CANTOPEN', ...codesOfDamage]);

/** Whether what failed is the file, rather than what it was asked. */
export function isOfFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codesOfFiles.has(error.code);
}

/** Whether it is what is in the file. */
export function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codesOfDamage.has(error.code);
}

export function isSqliteConnection(connection: unknown): connection is SqliteConnection {
  return hasMethods(connection, 'all', 'close');
}

export function isSqliteClient(client: unknown): client is SqliteClient {
  return hasMethods(client, 'acquireRawConnection');
}
