import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type SocialGraph } from '@codeties/core';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

describe('the connection to X', () => {
  let server: Server;

  const serve = async (listener: RequestListener): Promise<SocialGraph> => {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return createTwitterSocialGraph({
      baseUrl: `HTTP://127.0.0.1:${port}/`,
      credentials: { bearerToken: 'token' },
    });
  };

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const nobody = JSON.stringify({
    errors: [{ value: 'dev1', title: 'Not Found Error', type: 'https://api.x.com/2/problems/resource-not-found' }],
  });
  const dev1 = [toHandle('dev1')];

  it('ends an answer that is larger than any there is', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const graph = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
      };
      more();
    });
    await expectFailure(graph.accountsOf(dev1, { deadline: new Date(Date.now() + 8_000) }), 'unavailable');
    expect(sent).to.be.lessThan(64 * 1024 * 1024);
  });

  it('does not take the credentials where X redirects to', async () => {
    const paths: (string | undefined)[] = [];
    const graph = await serve((request, response) => {
      paths.push(request.url?.replace(/\?.*/, ''));
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await expectFailure(graph.accountsOf(dev1), 'unavailable');
    expect(paths).to.deep.equal(['/2/users/by']);
  });

  it('is used again, and gathers nothing on it', async () => {
    const sockets = new Set<unknown>();
    const warnings: string[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning.name);
    process.on('warning', onWarning);
    const graph = await serve((request, response) => {
      sockets.add(request.socket);
      response.setHeader('content-type', 'application/json').end(nobody);
    });
    for (let time = 0; time < 30; time += 1) await graph.accountsOf(dev1);
    process.off('warning', onWarning);
    expect(sockets.size).to.be.at.most(2);
    expect(warnings).to.deep.equal([]);
  });

  it('does not bring down the process with errors that are none', async () => {
    for (const body of ['{"errors":[null]}', '{"errors":"x"}', '[]', 'null', '']) {
      const graph = await serve((_request, response) => {
        response.writeHead(400, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
      });
      await expectFailure(graph.accountsOf(dev1), 'unavailable');
      server.close();
    }
  });
});
