// A service of one's own on Koa that answers whether two developers are connected: GET /connections/dev1/dev2
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Router from '@koa/router';
import { checkConnection } from '@codeties/core';
import Koa from 'koa';
import { answerOf, answerOfFailure } from '../embedding/answer-of.js';
import { openPorts, type PortsOptions } from '../embedding/open-ports.js';

export interface RunningService {
  readonly url: string;
  close(): Promise<void>;
}

export async function startService(options: PortsOptions & { readonly port: number }): Promise<RunningService> {
  const { ports, close } = await openPorts(options);
  const router = new Router();

  router.get('/connections/:one/:other', async (context) => {
    const { one = '', other = '' } = context.params;
    const call = {
      signal: untilClosed(context.res), // Nothing is asked any more for an asker who has gone.
      deadline: new Date(Date.now() + 10_000), // For the whole answer, whatever is tried again for it.
    };
    const { status, headers, body } = await checkConnection(ports, [one, other], call).then(answerOf, answerOfFailure);
    context.status = status;
    context.set(headers);
    context.body = body;
    // A connection is kept for the next question, but not once there can be none.
    if (!server.listening) context.set('connection', 'close');
  });

  const app = new Koa();
  app.use(router.routes());
  const server = app.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    // In this order: whoever was asking by now gets an answer, and that answer is recorded.
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
      await close();
    },
  };
}

/** A signal that aborts when the connection is closed that waits for this response. */
function untilClosed(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    controller.abort();
  });
  return controller.signal;
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('the server does not listen on a port');
}
