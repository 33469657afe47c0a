import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { answerParent } from './answer-parent.js';

/** Listens on a free port of this machine, and tells the process that started this one. */
export async function listenForParent(handler: RequestListener): Promise<void> {
  const server = createServer(handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  answerParent(`http://127.0.0.1:${address.port}`);
}
