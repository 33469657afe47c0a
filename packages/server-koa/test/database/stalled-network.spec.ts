import { openDatabase } from '@codeties/store-knex';
import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { untilReady } from './outage.js';
import { startProxy, type Proxy } from './start-proxy.js';

describe('a server whose PostgreSQL is behind a network that stalls', function () {
  this.timeout(60_000);
  let postgres: TestPostgres;
  let proxy: Proxy;
  let server: TestServer;

  before(async () => {
    postgres = await startPostgres();
  });
  beforeEach(async () => {
    proxy = await startProxy(Number(new URL(postgres.url).port));
    server = await startTestServer(urlOf(await postgres.createDatabase()));
  });
  afterEach(async () => {
    await proxy.close();
    await server.close();
  });
  after(() => postgres.stop());

  /** The same database, through the network. */
  function urlOf(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.port = String(proxy.port);
    return url.href;
  }

  async function expectUnavailable(): Promise<void> {
    const start = performance.now();
    const paths = ['/connected/realtime/dev1/dev2', '/connected/register/dev1/dev2'];
    const answers = await Promise.all(paths.map((path) => server.get(path)));
    for (const { status, body } of answers) {
      expect([status, body]).to.deep.equal([503, '{"errors":["the register is unavailable"]}']);
    }
    expect(performance.now() - start, 'within the deadline').to.be.below(10_000);
    expect((await server.get('/_health')).status).to.equal(200);
    await untilReady(server, 503);
  }

  it('answers 503 within the deadline, and works on where it goes on', async () => {
    proxy.stall();
    await expectUnavailable();
    proxy.goOn();
    await untilReady(server, 200);
    expect((await server.get('/connected/realtime/dev1/dev2')).status).to.equal(200);
  });

  it('gives up the connections that have been swallowed for good, however many, and works on over new ones', async () => {
    const knex = openDatabase(urlOf(await postgres.createDatabase()));
    try {
      const askAll = (sql: string): Promise<unknown[]> =>
        Promise.all(
          Array.from({ length: 10 }, () =>
            knex.raw(sql).then(
              () => 'answered',
              (error: unknown) => error,
            ),
          ),
        );
      // As many as the pool has.
      expect(new Set(await askAll('select pg_sleep(0.2)'))).to.deep.equal(new Set(['answered']));
      proxy.swallow();
      for (const failure of await askAll('select 1')) expect(failure).to.be.instanceOf(Error);
      expect(new Set(await askAll('select 1'))).to.deep.equal(new Set(['answered']));
    } finally {
      await knex.destroy();
    }
  });
});
