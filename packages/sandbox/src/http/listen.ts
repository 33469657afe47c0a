import { once } from 'node:events';
import type { Server } from 'node:http';

const HOST = '127.0.0.1';

/** Makes the server listen on loopback, and gives its URL. Port 0 is any free one. */
export async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, HOST);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return `http://${HOST}:${address.port}`;
}

/** Stops the server and closes its connections, whatever they are at. One that does not listen is left alone. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
