import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const signals = new WeakMap<Socket, AbortSignal>();

/**
 * A signal that aborts when the connection of a request closes: whatever is still asked for it is asked in vain. A connection
 * has one for all its requests, and those that were answered before take no notice of it any more.
 */
export function clientSignal({ socket }: Pick<IncomingMessage, 'socket'>): AbortSignal {
  const known = signals.get(socket);
  if (known) return known;
  const controller = new AbortController();
  // As many requests may be under way on it as its client sends at once.
  setMaxListeners(0, controller.signal);
  socket.once('close', () => {
    controller.abort();
  });
  if (socket.destroyed) controller.abort();
  signals.set(socket, controller.signal);
  return controller.signal;
}
