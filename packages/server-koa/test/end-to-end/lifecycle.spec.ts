import { expect } from 'chai';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { StartError, readSettings, startServer } from '../../src/index.js';
import { ask } from '../support/ask.js';
import { startTestServer } from '../support/start-test-server.js';

/** Waits for something that is bound to happen; the test's own timeout ends it where it does not. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address: AddressInfo | string | null = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('a server that starts', () => {
  it('serves before the database answers, says that it is not ready, and keeps trying', async () => {
    const port = await freePort();
    const lines: string[] = [];
    const note = (fields: object, message: string): void => void lines.push(JSON.stringify(fields) + message);
    const url = `postgres://me:hunter2@127.0.0.1:${port}/none`;
    const running = await startServer(readSettings({ PORT: '0', DATABASE_URL: url }), {
      info: note,
      warn: note,
      error: note,
    });
    try {
      await until(() => lines.some((line) => line.includes('the database is not ready')));
      expect((await ask(running.url, '/_health')).status).to.equal(200);
      const { status, body } = await ask(running.url, '/_ready');
      expect([status, body]).to.deep.equal([503, '{"errors":["the server is not ready"]}']);
      const history = await ask(running.url, '/connected/register/dev1/dev2');
      expect([history.status, history.body]).to.deep.equal([503, '{"errors":["the register is unavailable"]}']);
    } finally {
      await running.close();
    }
    expect(await running.ready).to.equal(false);
    expect(lines.join()).not.to.include('hunter2');
  });

  it('says what to do where the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await startServer(readSettings({ PORT: String(port), DATABASE_URL: 'sqlite::memory:' }));
      expect.fail('it started');
    } catch (error) {
      expect(error)
        .to.be.instanceOf(StartError)
        .with.property(
          'message',
          `port ${port} of 127.0.0.1 is taken: stop what listens there, or set PORT to another one`,
        );
    } finally {
      taken.close();
    }
  });
});

describe('a server that closes', () => {
  it('finishes what is in flight, says that it is not ready, and accepts no more', async () => {
    const server = await startTestServer('sqlite::memory:');
    server.sandbox.setLatency(150);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { hostname, port } = new URL(server.url);
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      request({ hostname, port, agent, path: '/connected/realtime/dev1/dev2' }, resolve).on('error', reject).end();
    });
    await until(() => server.sandbox.requests.entries.length > 0);
    const closed = server.running.close();
    expect(server.running.close()).to.equal(closed);
    const response = await answered;
    expect(response.statusCode).to.equal(200);
    response.resume();
    await closed;
    const refusal = await server.get('/_health').catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'ECONNREFUSED');
    agent.destroy();
    await server.close();
  });
});

describe('a client that goes away', () => {
  it('takes the work that was under way for it along', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      server.sandbox.addFault({ network: 'github', kind: 'hang' });
      server.sandbox.addFault({ network: 'twitter', kind: 'hang' });
      const leaving = new AbortController();
      const asked = server
        .get('/connected/realtime/dev1/dev2', { signal: leaving.signal })
        .catch((error: unknown) => error);
      await until(() => server.sandbox.requests.entries.length >= 2);
      leaving.abort();
      expect(await asked).to.have.property('name', 'AbortError');
      // The answer nobody reads is counted when the work has ended, long before its deadline.
      let metrics = '';
      while (!metrics.includes('route="realtime"')) metrics = (await server.get('/metrics')).body;
      server.sandbox.clearFaults();
      expect(await server.recorded('dev1', 'dev2')).to.equal(0);
      expect(server.logs.filter((line) => line.includes('a request failed'))).to.deep.equal([]);
    } finally {
      await server.close();
    }
  });
});
