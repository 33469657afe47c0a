import { createServer, type RequestListener, type Server } from 'node:http';
import { limitConnections, type ListenLimits } from './listen-limits.js';
import { StartError } from './start-error.js';

export interface ListenOptions {
  readonly handler: RequestListener;
  readonly port: number;
  readonly host: string;
  readonly limits: ListenLimits;
}

/**
 * Listens for requests.
 *
 * @throws StartError where the address cannot be had.
 */
export async function listen({ handler, port, host, limits }: ListenOptions): Promise<Server> {
  const { maxHeaderBytes: maxHeaderSize, headersTimeout, requestTimeout, checkInterval } = limits;
  const times = { headersTimeout, requestTimeout, connectionsCheckingInterval: checkInterval };
  // Node would refuse a request without a Host header itself, and not in JSON. Nothing here depends on one.
  const server = createServer({ requireHostHeader: false, maxHeaderSize, ...times }, handler);
  limitConnections(server, limits);
  // Nothing but the routes reads a body, so there is nothing to expect.
  server.on('checkExpectation', handler);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new StartError(reasonOf(error, port, host), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  return server;
}

function reasonOf(error: Error, port: number, host: string): string {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is taken: stop what listens there, or set PORT to another one`;
    case 'EACCES':
      return `port ${port} of ${host} may not be used by this user: set PORT to another one`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine: set HOST to another one`;
    default:
      return `cannot listen on port ${port} of ${host}: ${error.message}`;
  }
}

/** Where a server is reached from its own machine. */
export function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new StartError('the server does not listen on a port');
  const wildcards: readonly string[] = ['0.0.0.0', '::'];
  if (wildcards.includes(address.address)) return `http://localhost:${address.port}`;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}
