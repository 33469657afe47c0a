import { hasMethods } from './connection-source.js';

/** What of knex opens and closes the pool that connections come from. */
interface PoolOwner {
  acquireConnection(): Promise<unknown>;
  destroy(...rest: readonly unknown[]): Promise<unknown>;
}

/**
 * Has whoever asks a knex client for a connection refused as soon as that is being closed. Its pool would let them wait for one in vain,
 * and the process would stay for as long.
 */
export function refuseOnceClosing(client: unknown): void {
  if (!isPoolOwner(client)) return;
  const acquire = client.acquireConnection.bind(client);
  const destroy = client.destroy.bind(client);
  let isClosing = false;
  client.acquireConnection = () => (isClosing ? Promise.reject(new Error('the database is being closed')) : acquire());
  client.destroy = async (...rest) => {
    isClosing = true;
    try {
      return await destroy(...rest);
    } finally {
      // There is no pool any more, of which knex says so itself; or there is still one.
      isClosing = false;
    }
  };
}

function isPoolOwner(client: unknown): client is PoolOwner {
  return hasMethods(client, 'acquireConnection', 'destroy');
}
