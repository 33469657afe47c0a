import { hasMethods } from './connection-source.js';
import type { Statement, StatementValue } from './statement.js';

interface PreparedStatement {
  all(values: readonly StatementValue[], done: (error: Error | null, rows: unknown) => void): void;
  finalize(): void;
}

interface SqliteConnection {
  prepare(sql: string, done: (error: Error | null) => void): PreparedStatement;
  close(done: (error: Error | null) => void): void;
}

const preparedOn = new WeakMap<SqliteConnection, Map<string, PreparedStatement>>();

/** Runs a statement on a connection of sqlite3, which is prepared there the first time. */
export async function runOnSqlite(
  connection: unknown,
  statement: Statement,
  values: readonly StatementValue[],
): Promise<unknown> {
  if (!isSqliteConnection(connection)) throw new TypeError('this is no connection of sqlite3');
  const prepared = await preparedStatement(connection, statement);
  return new Promise((resolve, reject) => {
    // It reads to the end, and so leaves nothing open that would keep a lock.
    prepared.all(values, (error, rows) => {
      if (error === null) {
        resolve(rows);
        return;
      }
      // One that failed in the middle stays there, and no savepoint can be set on the connection as long as it does.
      prepared.finalize();
      preparedOn.get(connection)?.delete(statement.name);
      reject(error);
    });
  });
}

async function preparedStatement(connection: SqliteConnection, { name, sql }: Statement): Promise<PreparedStatement> {
  const statements = preparedOn.get(connection) ?? keepStatements(connection);
  const known = statements.get(name);
  if (known !== undefined) return known;
  const prepared = await new Promise<PreparedStatement>((resolve, reject) => {
    const preparing = connection.prepare(sql, (error) => {
      if (error === null) resolve(preparing);
      else reject(error);
    });
  });
  statements.set(name, prepared);
  return prepared;
}

/** SQLite does not close a connection that still has statements, and knex says nothing before it closes one. */
function keepStatements(connection: SqliteConnection): Map<string, PreparedStatement> {
  const statements = new Map<string, PreparedStatement>();
  const close = connection.close.bind(connection);
  connection.close = (done) => {
    for (const statement of statements.values()) statement.finalize();
    statements.clear();
    close(done);
  };
  preparedOn.set(connection, statements);
  return statements;
}

function isSqliteConnection(connection: unknown): connection is SqliteConnection {
  return hasMethods(connection, 'prepare', 'close');
}
