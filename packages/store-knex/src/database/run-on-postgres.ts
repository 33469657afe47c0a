import { hasMethods } from './connection-source.js';
import type { Statement, StatementValue } from './statement.js';

interface PostgresConnection {
  query(query: { name: string; text: string; values: StatementValue[] }): Promise<unknown>;
}

/** Runs a statement on a connection of pg. The server parses and plans it once for each connection. */
export async function runOnPostgres(
  connection: unknown,
  { name, numberedSql }: Statement,
  values: readonly StatementValue[],
): Promise<unknown> {
  if (!isPostgresConnection(connection)) throw new TypeError('this is no connection of pg');
  return connection.query({ name, text: numberedSql, values: [...values] });
}

function isPostgresConnection(connection: unknown): connection is PostgresConnection {
  return hasMethods(connection, 'query');
}
