import { openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError, readSettings, startServer } from '../../src/index.js';
import { ask } from '../support/ask.js';
import { startTestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';

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
      debug: note,
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
      const realtime = await ask(running.url, '/connected/realtime/dev1/dev2');
      expect([realtime.status, realtime.body]).to.deep.equal([503, history.body]);
      const { body: counted } = await ask(running.url, '/metrics');
      expect(counted, 'nothing is bought that cannot be kept').not.to.match(/codeties_upstream_requests_total\{/);
    } finally {
      await running.close();
    }
    expect(await running.ready).to.equal(false);
    expect(lines.join()).not.to.include('hunter2');
  });

  it('leaves nothing open where it cannot be put together, or cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const settings = readSettings({ PORT: String(port), DATABASE_URL: 'sqlite::memory:' });
    try {
      for (const wrong of [settings, { ...settings, databaseUrl: 'mysql://localhost/db' }]) {
        const told: object[] = [];
        const note = (fields: object): void => void told.push(fields);
        const logger = { debug: note, info: note, warn: note, error: note };
        const failure = await startServer(wrong, logger).catch((error: unknown) => error);
        expect(failure).to.be.instanceOf(Error);
        const sandboxUrls = told.flatMap((fields) => Object.values(fields).map(String));
        expect(sandboxUrls).to.have.length(3);
        for (const url of sandboxUrls) {
          const refusal = await ask(url, '/').catch((error: unknown) => error);
          expect(refusal, url).to.have.property('code', 'ECONNREFUSED');
        }
      }
    } finally {
      taken.close();
    }
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
    expect((await server.get('/_ready')).status).to.equal(503);
    expect((await server.get('/_health')).status).to.equal(200);
    const response = await answered;
    expect(response.statusCode).to.equal(200);
    response.resume();
    await closed;
    const refusal = await server.get('/_health').catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'ECONNREFUSED');
    agent.destroy();
    await server.close();
  });

  it('does not wait where there is nothing in flight, be there connections', async () => {
    const server = await startTestServer('sqlite::memory:');
    const agent = new Agent({ keepAlive: true });
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, agent, path: '/_health' }, (response) => response.resume()).end();
    await until(() => Object.keys(agent.freeSockets).length === 1);
    const start = performance.now();
    await server.running.close();
    expect(performance.now() - start).to.be.below(1000);
    agent.destroy();
    await server.close();
  });
});

describe('a server that closes after a failure', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-server-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  for (const network of ['github', 'twitter'] as const) {
    it(`leaves nothing claimed that others would wait for: ${network}`, async () => {
      const databaseUrl = `sqlite:${join(folder, 'codeties.sqlite')}`;
      const server = await startTestServer(databaseUrl);
      try {
        server.sandbox.addFault({ network, kind: 'rate-limited' });
        expect((await server.get('/connected/realtime/dev1/dev2')).status).to.equal(503);
      } finally {
        await server.close();
      }
      const knex = openDatabase(databaseUrl);
      try {
        expect(await knex('fact_claim').select('key')).to.deep.equal([]);
      } finally {
        await knex.destroy();
      }
    });
  }
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
      await until(() => server.sandbox.requests.entries.length === 3);
      leaving.abort();
      expect(await asked).to.have.property('name', 'AbortError');
      // The answer nobody reads is counted when the work has ended, long before its deadline.
      let metrics = '';
      while (!metrics.includes('route="realtime"')) metrics = (await server.get('/metrics')).body;
      expect(metrics).to.include('route="realtime",status="499"');
      server.sandbox.clearFaults();
      expect(await server.recorded('dev1', 'dev2')).to.equal(0);
      expect(server.logs.filter((line) => line.includes('a request failed'))).to.deep.equal([]);
    } finally {
      await server.close();
    }
  });
});
