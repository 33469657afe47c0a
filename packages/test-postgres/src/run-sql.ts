import { requireOfEmbeddedPostgres } from './server-programs.js';

interface Client {
  connect(): Promise<unknown>;
  query(sql: string): Promise<unknown>;
  end(): Promise<unknown>;
}

interface PgModule {
  readonly Client: new (url: string) => Client;
}

/** Runs one statement, on a connection of its own. */
export async function runSql(url: string, sql: string): Promise<void> {
  const pg: unknown = requireOfEmbeddedPostgres('pg');
  if (!isPgModule(pg)) throw new TypeError('the package pg has no Client');
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function isPgModule(value: unknown): value is PgModule {
  return typeof value === 'object' && value !== null && 'Client' in value && typeof value.Client === 'function';
}
