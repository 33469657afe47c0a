import type { Knex } from 'knex';
import { STORE_PATIENCE_MS } from './store-patience.js';
import { endSilence } from './end-silence.js';

/** Settings of knex for a PostgreSQL server. */
export function postgresConfig(url: string): Knex.Config {
  // Timeouts among these would be parameters of the connection's start, which poolers refuse.
  const connection = {
    application_name: 'codeties',
    connectionTimeoutMillis: STORE_PATIENCE_MS,
    keepAlive: true,
  };
  // The url holds the password. Whoever prints a knex instance, or an error that refers to one, does not print that.
  Object.defineProperty(connection, 'connectionString', { value: url, enumerable: false });
  return {
    client: 'pg',
    connection: () => connection,
    pool: {
      min: 0,
      max: 10,
      afterCreate: (connection: unknown, done: (error: Error | null) => void) => {
        endSilence(connection);
        done(null);
      },
    },
  };
}
