import type { Server } from 'node:http';

/** Lets the requests in flight finish, and closes each connection with its last answer; those that outlast `graceMs` are cut. */
export async function closeServer(server: Server, graceMs: number): Promise<void> {
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  // A connection that was busy when the server closed is kept alive behind its answer, and nobody will use it.
  const closeIdle = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  try {
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  } finally {
    clearTimeout(timer);
    clearInterval(closeIdle);
  }
}
