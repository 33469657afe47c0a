import type { Knex } from 'knex';

/** What of knex hands out connections of the driver itself. */
export interface ConnectionSource {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<void>;
}

/** What hands out the connections of a knex instance, where its driver is the one of this name. */
export function connectionSourceOf(knex: Knex, driverName: string): ConnectionSource | undefined {
  const client: unknown = knex.client;
  // A transaction has one connection, which knex has to keep to.
  if (knex.isTransaction === true || !isConnectionSource(client)) return undefined;
  return 'driverName' in client && client.driverName === driverName ? client : undefined;
}

/** Lends a connection for as long as `work` takes. */
export async function withConnection<Result>(
  source: ConnectionSource,
  work: (connection: unknown) => Promise<Result>,
): Promise<Result> {
  const connection = await source.acquireConnection();
  try {
    return await work(connection);
  } finally {
    await source.releaseConnection(connection);
  }
}

/** Whether a value of a driver, or of knex, has these methods. */
export function hasMethods(value: unknown, ...names: readonly string[]): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}

function isConnectionSource(client: unknown): client is ConnectionSource {
  return hasMethods(client, 'acquireConnection', 'releaseConnection');
}
