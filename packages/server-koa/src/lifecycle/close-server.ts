import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Nobody who watches whether a server is ready needs longer to hear that it is not. */
const STILL_ACCEPTING_MS = 5000;

export interface CloseServerOptions {
  /** Resolves when no request is in flight. */
  readonly finished: Promise<void>;
  /** What outlasts this is cut. */
  readonly graceMs: number;
}

/**
 * Lets the requests in flight finish, and closes each connection with its last answer.
 *
 * While there are any it still accepts others, for a while: whoever asks whether the server is ready has to hear that it
 * is not, rather than nothing. Where there are none it closes at once.
 */
export async function closeServer(server: Server, { finished, graceMs }: CloseServerOptions): Promise<void> {
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await Promise.race([finished, pause(STILL_ACCEPTING_MS, undefined, { ref: false })]);
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
