import type { Socket } from 'node:net';

/** A client that has kept quiet for so long is not about to ask just now. */
const QUIET_MS = 300;

const LOOK_MS = 25;

/** Closes connections on which nothing is asked and nothing has come for a while: those that are open, and that will be. */
export function closeQuietConnections(
  open: ReadonlySet<Socket>,
  isBusy: (connection: Socket) => boolean,
): { readonly stop: () => void } {
  let known = new Map<Socket, { readonly bytes: number; readonly since: number }>();
  const look = (): void => {
    const now = performance.now();
    const looks = [...open].map((connection) => {
      const before = known.get(connection);
      const bytes = connection.bytesRead;
      const isQuiet = before?.bytes === bytes && !isBusy(connection);
      return [connection, isQuiet ? before : { bytes, since: now }] as const;
    });
    known = new Map(looks);
    for (const [connection, { since }] of known) if (now - since >= QUIET_MS) connection.destroySoon();
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
