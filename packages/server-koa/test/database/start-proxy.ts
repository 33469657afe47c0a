import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network between a client and a server of this machine. */
export interface Proxy {
  readonly port: number;
  /** From now on nothing gets through, also on connections to come. */
  stall(): void;
  /** What was held up gets through. */
  goOn(): void;
  /** Nothing gets through any more on the connections that there are. */
  swallow(): void;
  close(): Promise<void>;
}

export async function startProxy(target: number): Promise<Proxy> {
  const open = new Set<Socket>();
  let isStalled = false;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('data', (chunk) => to.write(chunk));
      if (isStalled) from.pause();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stall: () => {
      isStalled = true;
      for (const socket of open) socket.pause();
    },
    goOn: () => {
      isStalled = false;
      for (const socket of open) socket.resume();
    },
    swallow: () => {
      for (const socket of open) socket.pause();
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
