import type { Server } from 'node:http';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { closeQuietConnections } from './close-quiet-connections.js';
import type { TrackedConnections } from './track-connections.js';
import type { TrackedRequests } from './track-requests.js';

/** Nobody who watches whether a server is ready needs longer to hear that it is not. */
const STILL_ACCEPTING_MS = 5000;

/** So long those who have to connect anew find somebody who tells them. */
const LEAST_ACCEPTING_MS = 500;

/** How many turns of the loop are looked at for one in which nobody connects, and how short it has to be. */
const MOST_TURNS = 1000;
const SHORT_TURN_MS = 0.1;

/** How often those are cut who connected after the last cut. */
const CUT_AGAIN_MS = 100;

export interface CloseServerOptions {
  readonly connections: TrackedConnections;
  readonly requests: TrackedRequests;
  /** What outlasts this is cut. */
  readonly graceMs: number;
}

/**
 * Lets the requests in flight finish, and has clients leave rather than be left: each answer from here on says that its connection
 * ends with it. A connection that could carry another request is closed only when nothing has come on it for a while.
 *
 * While there is anything to do it still accepts connections, for a while: whoever asks whether the server is ready has to hear that
 * it is not, rather than nothing. Where nothing is asked, and no connection open, it closes at once.
 */
export async function closeServer(server: Server, options: CloseServerOptions): Promise<void> {
  const { connections, requests, graceMs } = options;
  requests.endConnections();
  const quiet = closeQuietConnections(connections.open, (connection) => requests.isBusy(connection));
  let timer = setTimeout(cut, graceMs);
  function cut(): void {
    for (const connection of connections.open) connection.destroy();
    // Whoever connects after that is late already.
    timer = setTimeout(cut, CUT_AGAIN_MS);
  }
  try {
    const least = pause(LEAST_ACCEPTING_MS, undefined, { ref: false });
    const allGone = async (): Promise<void> => {
      await connections.gone();
      if (!requests.hasEndedAny()) return;
      await least;
      await connections.gone();
    };
    await Promise.race([allGone(), pause(STILL_ACCEPTING_MS, undefined, { ref: false })]);
    await nobodyConnects(server);
    // Node would close at once what is idle, be it for a moment.
    server.closeIdleConnections = () => undefined;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  } finally {
    clearTimeout(timer);
    quiet.stop();
  }
}

/**
 * Resolves in a turn of the loop in which nobody connected, and which was short: who connects between the system's last word and the end
 * of listening is cut off.
 */
async function nobodyConnects(server: Server): Promise<void> {
  let connected = 0;
  const note = (): void => {
    connected += 1;
  };
  server.on('connection', note);
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const [before, start] = [connected, performance.now()];
    await turn();
    if (connected === before && performance.now() - start < SHORT_TURN_MS) break;
  }
  server.off('connection', note);
}
