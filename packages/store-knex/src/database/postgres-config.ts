import type { Knex } from 'knex';

const CONNECT_TIMEOUT_MS = 5_000;

/** No statement of the store takes a second; one that waits so long waits for somebody else's lock. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** Settings of knex for a PostgreSQL server. */
export function postgresConfig(url: string): Knex.Config {
  const connection = {
    application_name: 'codeties',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
  };
  // The url holds the password. Whoever prints a knex instance, or an error that refers to one, does not print that.
  Object.defineProperty(connection, 'connectionString', { value: url, enumerable: false });
  return {
    client: 'pg',
    connection: () => connection,
    pool: { min: 0, max: 10 },
  };
}
