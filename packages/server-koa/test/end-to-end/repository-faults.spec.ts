import type { FaultKind } from '@codeties/sandbox';
import { createInMemoryCodeHost, createInMemoryRepositoryStore } from '@codeties/core/testing';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { serveApp } from '../support/serve-app.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const limited = /^\{"errors":\["github's rate limit is reached: try again in ([1-9]\d*) s"\]\}$/;
const refused = /^\{"errors":\["github refuses the configured credentials: .+"\]\}$/;
const unavailable = /^\{"errors":\["github is unavailable"\]\}$/;
const late = /^\{"errors":\["github did not answer in time"\]\}$/;

const cases: readonly (readonly [FaultKind, number, RegExp])[] = [
  ['unauthorized', 502, refused],
  ['forbidden', 502, refused],
  ['rate-limited', 503, limited],
  ['rate-limited-403', 503, limited],
  ['secondary-limit', 503, limited],
  ['rate-limited-bare', 503, limited],
  ['server-error', 502, unavailable],
  ['not-json', 502, unavailable],
  ['wrong-shape', 502, unavailable],
  ['reset', 502, unavailable],
  ['hang', 504, late],
  ['drip', 504, late],
];

describe('GET /repositories, when GitHub fails', () => {
  let server: TestServer;
  // A limit that was reached is remembered, so that each test has a server of its own.
  beforeEach(async () => {
    server = await startTestServer('sqlite::memory:', { UPSTREAM_TIMEOUT_MS: '400', CACHE_TTL_SECONDS: '0' });
    server.reset();
  });
  afterEach(() => server.close());

  for (const path of ['/repositories/?username=dev1', '/repositories/dev1/alpha?save_data=true']) {
    for (const [kind, status, expected] of cases) {
      it(`answers ${status} to ${kind}: ${path}`, async () => {
        server.sandbox.addFault({ network: 'github', kind });
        const answer = await server.get(path);
        expect(answer.status).to.equal(status);
        expect(answer.body).to.match(expected);
        expect(answer.headers['retry-after']).to.equal(expected.exec(answer.body)?.[1]);
        expect(server.logs).to.have.length(1);
        const shown = JSON.stringify(answer) + server.logs.join('');
        expect(shown).not.to.include(server.sandbox.credentials.githubToken);
      });
    }
  }

  it('answers for the database alone where only that is asked', async () => {
    server.sandbox.addFault({ network: 'github', kind: 'hang' });
    expect((await server.get('/repositories/?username=dev1&from_local=true')).status).to.equal(404);
  });
});

describe('GET /repositories, when the database fails', () => {
  const down = '{"errors":["the database is unavailable"]}';

  it('answers 503 where it is needed, and goes on without it where it is not', async () => {
    const repositoryStore = createInMemoryRepositoryStore();
    repositoryStore.fail({ code: 'store_unavailable', detail: 'insert into hunter2' });
    const github = createInMemoryCodeHost({ members: { dev1: [{ name: 'alpha' }] } });
    const ports = inMemoryPorts({ repositoryStore });
    const codeHosts = { ...ports.codeHosts, github };
    await serveApp({ ports: { ...ports, codeHosts } }, async (origin) => {
      for (const path of ['?username=dev1&from_local=true', 'dev1/alpha?save_data=true', 'alpha?save_data=false']) {
        const { status, body } = await ask(origin, `/repositories/${path}`);
        expect([status, body], path).to.deep.equal([503, down]);
      }
      for (const path of ['?username=dev1', 'dev1/alpha?save_data=false']) {
        expect((await ask(origin, `/repositories/${path}`)).status, path).to.equal(200);
      }
    });
  });

  it('asks GitHub nothing that could not be saved', async () => {
    const github = createInMemoryCodeHost({ members: { dev1: [{ name: 'alpha' }] } });
    const ports = inMemoryPorts();
    const codeHosts = { ...ports.codeHosts, github };
    await serveApp({ ports: { ...ports, codeHosts }, canRecord: () => false }, async (origin) => {
      const { status, body } = await ask(origin, '/repositories/dev1/alpha?save_data=true');
      expect([status, body]).to.deep.equal([503, down]);
      expect(github.upstream.requestCount).to.equal(0);
      expect((await ask(origin, '/repositories/dev1/alpha?save_data=false')).status).to.equal(200);
    });
  });

  it('answers 504 where it does not answer in time', async () => {
    const repositoryStore = createInMemoryRepositoryStore();
    repositoryStore.fail({ code: 'timeout' });
    await serveApp({ ports: inMemoryPorts({ repositoryStore }) }, async (origin) => {
      const { status, body } = await ask(origin, '/repositories/?username=dev1&from_local=true');
      expect([status, body]).to.deep.equal([504, '{"errors":["the database did not answer in time"]}']);
    });
  });
});
