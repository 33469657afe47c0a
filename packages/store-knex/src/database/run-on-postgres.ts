import { hasMethods } from './connection-source.js';
import type { Statement, StatementValue } from './statement.js';

interface PostgresConnection {
  query(
    query: { name: string; text: string; values: StatementValue[] },
    done: (error: Error | null | undefined, result: unknown) => void,
  ): void;
}

/** Runs a statement on a connection of pg. The server parses and plans it once for each connection. */
export async function runOnPostgres(
  connection: unknown,
  { name, numberedSql }: Statement,
  values: readonly StatementValue[],
): Promise<unknown> {
  if (!isPostgresConnection(connection)) throw new TypeError('this is no connection of pg');
  // Rather than for pg's promise, which links each result to the one before: in a long history a garbage collection that takes
  // only what is young then frees none of them.
  return new Promise((resolve, reject) => {
    connection.query({ name, text: numberedSql, values: [...values] }, (error, result) => {
      if (error === null || error === undefined) resolve(result);
      else reject(error);
    });
  });
}

function isPostgresConnection(connection: unknown): connection is PostgresConnection {
  return hasMethods(connection, 'query');
}
