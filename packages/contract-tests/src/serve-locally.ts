import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** A server of the test's own, and what was asked of it. */
export interface LocalServer {
  readonly url: string;
  readonly server: Server;
  /** The paths that were asked for. */
  readonly paths: string[];
  /** The headers of each request, in the order of their arrival. */
  readonly headers: NodeJS.Dict<string | string[]>[];
  /** Resolves when all of its connections are closed. */
  idle(): Promise<void>;
  close(): void;
}

/** Answers over real sockets, as no library that imitates them does. */
export async function serveLocally(listener: RequestListener): Promise<LocalServer> {
  const paths: string[] = [];
  const headers: NodeJS.Dict<string | string[]>[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    headers.push(request.headers);
    listener(request, response);
  }).listen(0, '127.0.0.1');
  let open = 0;
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => {
      open -= 1;
      if (open === 0) server.emit('idle');
    });
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    paths,
    headers,
    idle: async () => {
      if (open > 0) await once(server, 'idle');
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Gives what serves locally for the tests of the suite that it is called in, each of which ends with its servers closed. */
export function localServers(): (listener: RequestListener) => Promise<LocalServer> {
  const servers: LocalServer[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  return async (listener) => {
    const server = await serveLocally(listener);
    servers.push(server);
    return server;
  };
}
