import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** Handles requests as before, but nothing that comes on a connection behind one whose end is in doubt. */
export function endInDoubt(handler: RequestListener): RequestListener {
  const doubtful = new WeakSet<Socket>();
  return (request, response) => {
    const { socket } = request;
    // The connection closes behind the answer before, and takes this one with it.
    if (doubtful.has(socket)) return;
    if (isInDoubt(request)) {
      doubtful.add(socket);
      response.shouldKeepAlive = false;
    }
    handler(request, response);
  };
}

/**
 * HTTP/1.0 knows no chunks: who passed such a request on may have seen its end elsewhere. And behind one that asks for another
 * protocol Node drops what came with it, so that whoever sent more would wait for answers in vain.
 */
function isInDoubt({ httpVersion, headers }: IncomingMessage): boolean {
  return headers.upgrade !== undefined || (httpVersion === '1.0' && headers['transfer-encoding'] !== undefined);
}
