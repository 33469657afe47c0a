import { hasMethods } from './connection-source.js';
import { STORE_PATIENCE_MS } from './store-patience.js';

/** A server that is there ends what takes longer than the patience itself. */
const SILENCE_MS = 2 * STORE_PATIENCE_MS;

interface Socket {
  readonly bytesWritten: number;
  on(event: 'data' | 'timeout', listener: () => void): unknown;
  setTimeout(milliseconds: number): unknown;
  destroy(reason: Error): unknown;
}

/**
 * Cuts a connection of pg where an answer that is awaited does not come. Behind a network that has swallowed it, it would stay
 * open for hours, and be one of few.
 */
export function endSilence(connection: unknown): void {
  const socket = socketOf(connection);
  if (socket === undefined) return;
  let answered = socket.bytesWritten;
  socket.on('data', () => {
    answered = socket.bytesWritten;
  });
  socket.on('timeout', () => {
    if (socket.bytesWritten > answered) socket.destroy(new Error('the database server does not answer any more'));
  });
  socket.setTimeout(SILENCE_MS);
}

/** Has it wait for as long as it takes, for the work that does. */
export async function withSilence<Result>(connection: unknown, work: () => Promise<Result>): Promise<Result> {
  const socket = socketOf(connection);
  socket?.setTimeout(0);
  try {
    return await work();
  } finally {
    socket?.setTimeout(SILENCE_MS);
  }
}

/** Pg has it in the connection that its client speaks over. */
function socketOf(client: unknown): Socket | undefined {
  const connection: unknown = hasMethods(client, 'query') ? Reflect.get(client, 'connection') : undefined;
  const socket: unknown = hasMethods(connection, 'on') ? Reflect.get(connection, 'stream') : undefined;
  return isSocket(socket) ? socket : undefined;
}

function isSocket(value: unknown): value is Socket {
  return hasMethods(value, 'on', 'setTimeout', 'destroy') && 'bytesWritten' in value;
}
