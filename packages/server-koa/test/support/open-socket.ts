import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection on which bytes go out as they are given. */
export interface RawConnection {
  readonly socket: Socket;
  /** Resolves to all that came back, once the other side has ended it. */
  readonly ended: Promise<string>;
}

/** Connects to a server of ours. What is refused while bytes still go out is no failure, but what tests are about. */
export async function openSocket(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  const ended = once(socket, 'close').then(() => Buffer.concat(chunks).toString('utf8'));
  await once(socket, 'connect');
  return { socket, ended };
}
