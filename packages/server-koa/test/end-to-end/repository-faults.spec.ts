import { createInMemoryCodeHost, createInMemoryRepositoryStore } from '@codeties/core/testing';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { serveApp } from '../support/serve-app.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

describe('GET /repositories, when GitHub fails', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
    server.reset();
  });
  after(() => server.close());

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
