import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface TrackedRequests {
  /** Handles requests as before, and knows which of them are not answered yet. */
  readonly handler: RequestListener;
  /** Whether one is in flight on this connection. */
  isBusy(connection: Socket): boolean;
  /** From now on each answer that has not begun says that it is the last one of its connection, and is. */
  endConnections(): void;
  /** Whether anybody has been told so, who may now connect anew. */
  hasEndedAny(): boolean;
}

export function trackRequests(handler: RequestListener): TrackedRequests {
  const inFlight = new Map<Socket, Set<ServerResponse>>();
  let isEnding = false;
  let hasEndedAny = false;
  const end = (response: ServerResponse): void => {
    response.shouldKeepAlive = false;
    hasEndedAny = true;
  };
  return {
    handler: (request, response) => {
      const { socket } = request;
      const responses = inFlight.get(socket) ?? new Set();
      inFlight.set(socket, responses.add(response));
      response.once('close', () => {
        responses.delete(response);
        if (responses.size === 0) inFlight.delete(socket);
      });
      if (isEnding) end(response);
      handler(request, response);
    },
    isBusy: (connection) => inFlight.has(connection),
    endConnections: () => {
      isEnding = true;
      for (const responses of inFlight.values()) {
        // Of several that were asked for without waiting, only the last may end it: the others go before.
        const last = [...responses].at(-1);
        if (last) end(last);
      }
    },
    hasEndedAny: () => hasEndedAny,
  };
}
