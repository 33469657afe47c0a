import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { isServing } from '../../src/lifecycle/is-serving.js';
import { greeted, runProgram } from '../support/run-program.js';

const healthCheck = ['--import=tsx', 'src/health-check.ts'];

async function isServingWhere(listener: RequestListener, [address, host]: readonly [string, string]): Promise<boolean> {
  const server = createServer(listener).listen(0, address);
  await once(server, 'listening');
  try {
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port was given');
    return await isServing({ host, port: bound.port, timeoutMs: 100 });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('whether a server serves', () => {
  const loopback = ['127.0.0.1', '127.0.0.1'] as const;
  const saysOk: RequestListener = ({ url }, response) => response.writeHead(url === '/_health' ? 200 : 404).end();

  it('is a yes where it says so', async () => {
    expect(await isServingWhere(saysOk, loopback)).to.equal(true);
  });

  for (const [address, host] of [
    ['127.0.0.1', '0.0.0.0'],
    ['::1', '::'],
    ['::1', '::1'],
  ] as const) {
    it(`is found out for the host ${host}`, async () => {
      expect(await isServingWhere(saysOk, [address, host])).to.equal(true);
    });
  }

  it('is a no where it says no', async () => {
    expect(await isServingWhere((_, response) => response.writeHead(503).end(), loopback)).to.equal(false);
  });

  it('is a no where it says nothing in time', async () => {
    expect(await isServingWhere(() => undefined, loopback)).to.equal(false);
  });

  it('is a no where nobody listens, and where the address is none', async () => {
    expect(await isServing({ host: '127.0.0.1', port: 1, timeoutMs: 1000 })).to.equal(false);
    expect(await isServing({ host: 'a b', port: 8080, timeoutMs: 1000 })).to.equal(false);
  });

  it('is what the health check exits with', async function () {
    this.timeout(30_000);
    const server = runProgram({ HOST: '0.0.0.0', ALLOW_ANONYMOUS: 'true' });
    await greeted(server);
    const environment = { HOST: '0.0.0.0', PORT: /:(\d+)\/docs/.exec(server.output())?.[1] ?? '' };
    expect(await runProgram(environment, healthCheck).exited).to.equal(0);
    server.child.kill('SIGTERM');
    expect(await server.exited).to.equal(0);
    expect(await runProgram(environment, healthCheck).exited).to.equal(1);
  });
});
