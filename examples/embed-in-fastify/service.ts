// A service of one's own on Fastify that answers whether two developers are connected: GET /connections/dev1/dev2
import { checkConnection } from '@codeties/core';
import { fastify } from 'fastify';
import { answerOf, answerOfFailure } from '../embedding/answer-of.js';
import { openPorts, type PortsOptions } from '../embedding/open-ports.js';

export interface RunningService {
  readonly url: string;
  close(): Promise<void>;
}

interface Route {
  readonly Params: { readonly one: string; readonly other: string };
}

export async function startService(options: PortsOptions & { readonly port: number }): Promise<RunningService> {
  const { ports, close } = await openPorts(options);
  const app = fastify();

  app.get<Route>('/connections/:one/:other', async ({ params, signal }, reply) => {
    const call = {
      signal, // Nothing is asked any more for an asker who has gone.
      deadline: new Date(Date.now() + 10_000), // For the whole answer, whatever is tried again for it.
    };
    const asked = checkConnection(ports, [params.one, params.other], call);
    const { status, headers, body } = await asked.then(answerOf, answerOfFailure);
    return reply.code(status).headers(headers).send(body);
  });

  // A connection is kept for the next question, but not once there can be none.
  app.addHook('onSend', async (_request, reply) => {
    if (!app.server.listening) reply.header('connection', 'close');
  });

  return {
    url: await app.listen({ port: options.port, host: '127.0.0.1' }),
    // In this order: whoever was asking by now gets an answer, and that answer is recorded.
    close: async () => {
      await app.close();
      await close();
    },
  };
}
