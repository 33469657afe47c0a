import type { Knex } from 'knex';
import { connectionSourceOf, withConnection } from './connection-source.js';
import { runOnPostgres } from './run-on-postgres.js';
import { runOnSqlite } from './run-on-sqlite.js';
import type { Statement, StatementValue } from './statement.js';

/** Runs a statement, and gives its rows. */
export type RunStatement = (statement: Statement, values: readonly StatementValue[]) => Promise<readonly unknown[]>;

/**
 * How to run statements on a database. With the drivers sqlite3 and pg they stay prepared and do not pass through knex, which
 * takes longer over one than SQLite does; with another driver, and in a transaction, knex runs them.
 */
export function statementRunner(knex: Knex): RunStatement {
  const postgres = connectionSourceOf(knex, 'pg');
  if (postgres !== undefined) {
    return async (statement, values) =>
      rowsOf(await withConnection(postgres, (connection) => runOnPostgres(connection, statement, values)));
  }
  const sqlite = connectionSourceOf(knex, 'sqlite3');
  if (sqlite !== undefined) {
    return async (statement, values) =>
      rowsOf(await withConnection(sqlite, (connection) => runOnSqlite(connection, statement, values)));
  }
  return async ({ sql }, values) => {
    const result: unknown = await knex.raw(sql, values);
    return rowsOf(result);
  };
}

/** PostgreSQL's driver has the rows beside other things; a statement that only writes has none with some. */
function rowsOf(result: unknown): readonly unknown[] {
  const rows: unknown = typeof result === 'object' && result !== null && 'rows' in result ? result.rows : result;
  return Array.isArray(rows) ? rows : [];
}
