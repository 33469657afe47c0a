import { cancelQuery } from './cancel-query.js';
import { hasMethods } from './connection-source.js';
import { STORE_PATIENCE_MS } from './store-patience.js';

/** A server that is there ends what it is asked to end before that. */
const SILENCE_MS = 2 * STORE_PATIENCE_MS;

interface Client {
  query(...inputs: readonly unknown[]): unknown;
  on(event: 'drain' | 'end', listener: () => void): unknown;
}

interface Socket {
  on(event: 'timeout', listener: () => void): unknown;
  setTimeout(milliseconds: number): unknown;
  destroy(reason: Error): unknown;
}

interface Watch {
  pause(): void;
  goOn(): void;
}

const watches = new WeakMap<object, Watch>();

/**
 * Has what a connection of pg is asked ended where it waits for longer than a store is patient, for somebody else's lock most likely; and
 * cuts the connection where an answer that is awaited does not come, or does not go on. Behind a network that has swallowed it, it would
 * stay open for hours, and be one of few.
 */
export function endSilence(client: unknown): void {
  const socket = socketOf(client);
  if (socket === undefined || !isClient(client)) return;
  let isAwaited = false;
  let isPaused = false;
  let timer: NodeJS.Timeout | undefined;
  const ended = (): void => {
    isAwaited = false;
    clearTimeout(timer);
  };
  const query = client.query.bind(client);
  client.query = (...inputs) => {
    clearTimeout(timer);
    isAwaited = true;
    if (!isPaused) timer = setTimeout(cancelQuery, STORE_PATIENCE_MS, client).unref();
    return query(...inputs);
  };
  client.on('drain', ended);
  client.on('end', ended);
  socket.on('timeout', () => {
    if (isAwaited) socket.destroy(new Error('the database server does not answer any more'));
  });
  socket.setTimeout(SILENCE_MS);
  watches.set(client, {
    pause: () => {
      isPaused = true;
      clearTimeout(timer);
      socket.setTimeout(0);
    },
    goOn: () => {
      isPaused = false;
      socket.setTimeout(SILENCE_MS);
    },
  });
}

/** Has it wait for as long as it takes, for the work that does. */
export async function withSilence<Result>(connection: unknown, work: () => Promise<Result>): Promise<Result> {
  const watch = typeof connection === 'object' && connection !== null ? watches.get(connection) : undefined;
  watch?.pause();
  try {
    return await work();
  } finally {
    watch?.goOn();
  }
}

/** Pg has it in the connection that its client speaks over. */
function socketOf(client: unknown): Socket | undefined {
  const connection: unknown = hasMethods(client, 'query') ? Reflect.get(client, 'connection') : undefined;
  const socket: unknown = hasMethods(connection, 'on') ? Reflect.get(connection, 'stream') : undefined;
  return isSocket(socket) ? socket : undefined;
}

function isClient(value: unknown): value is Client {
  return hasMethods(value, 'query', 'on');
}

function isSocket(value: unknown): value is Socket {
  return hasMethods(value, 'on', 'setTimeout', 'destroy');
}
