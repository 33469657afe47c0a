import type { Server } from 'node:http';
import type { Socket } from 'node:net';

export interface TrackedConnections {
  readonly open: ReadonlySet<Socket>;
  /** Resolves when there is none. */
  gone(): Promise<void>;
}

/** Knows the connections of a server from here on. */
export function trackConnections(server: Server): TrackedConnections {
  const open = new Set<Socket>();
  let waiting: (() => void)[] = [];
  server.on('connection', (connection) => {
    open.add(connection);
    connection.once('close', () => {
      open.delete(connection);
      if (open.size > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    });
  });
  return {
    open,
    gone: () =>
      open.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
