import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';
import { untilReady, type OpenOutage } from './outage.js';
import { postgresOutages, sqliteOutages } from './outages.js';

const pair = '/connected/realtime/dev1/dev2';
const other = '/connected/realtime/dev1/dev3';
const unavailable = [503, '{"errors":["the register is unavailable"]}'];
const databaseUnavailable = [503, '{"errors":["the database is unavailable"]}'];
const group = { developers: ['dev1', 'dev2', 'dev3'], register: true };

/** Lives through an outage, from a server that answers to one that does so again. */
async function survive(databaseUrl: string, openOutage: OpenOutage): Promise<void> {
  const server = await startTestServer(databaseUrl, { CACHE_TTL_SECONDS: '0' });
  try {
    const answerTo = async (path: string): Promise<unknown[]> => {
      const { status, body } = await server.get(path);
      return [status, body];
    };
    const before = await server.get(pair);
    expect(before.status).to.equal(200);
    const outage = await openOutage(databaseUrl);
    await outage.begin();
    try {
      // Whoever comes first finds it out.
      const start = performance.now();
      expect(await answerTo(other)).to.deep.equal(unavailable);
      expect(performance.now() - start, 'within the deadline').to.be.below(10_000);
      await untilReady(server, 503);
      expect((await server.get('/_health')).status).to.equal(200);

      server.sandbox.requests.reset();
      expect(await answerTo(other)).to.deep.equal(unavailable);
      const registered = await server.post('/connected/group', group);
      expect([registered.status, registered.body]).to.deep.equal(unavailable);
      expect(await answerTo('/repositories/dev1/tool?save_data=true')).to.deep.equal(databaseUnavailable);
      expect(server.sandbox.requests.entries, 'nothing is bought that cannot be kept').to.deep.equal([]);
      if (outage.isReadable === true) {
        expect(await server.recorded('dev1', 'dev2')).to.equal(1);
      } else {
        expect(await answerTo('/connected/register/dev1/dev2')).to.deep.equal(unavailable);
        expect(await answerTo('/repositories/?username=dev1&from_local=true')).to.deep.equal(databaseUnavailable);
      }
      await until(() => server.logs.some((line) => line.includes('the database cannot be used')));
    } finally {
      await outage.end();
    }
    await untilReady(server, 200);
    expect((await server.get(pair)).body).to.equal(before.body);
    expect(await server.recorded('dev1', 'dev2')).to.equal(2);
    const telling = server.logs.filter((line) => line.includes('the database cannot be used'));
    expect(telling).to.have.length(1);
    expect(telling[0]).to.include(outage.advice);
    expect(server.logs.filter((line) => line.includes('can be used again'))).to.have.length(1);
    expect(server.logs.filter((line) => line.includes('a request failed'))).to.have.length.within(1, 2);
    expect(server.logs.join()).to.not.include(new URL(databaseUrl).password || 'postgres:postgres');
  } finally {
    await server.close();
  }
}

describe('a server whose SQLite file', function () {
  this.timeout(30_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-outage-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  let opened = 0;
  for (const [name, openOutage] of sqliteOutages) {
    it(`${name} answers 503 meanwhile, and works on afterwards`, async () => {
      opened += 1;
      await survive(`sqlite:${join(folder, `${opened}.sqlite`)}`, openOutage);
    });
  }
});

describe('a server whose PostgreSQL', function () {
  this.timeout(60_000);
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  for (const [name, outageOf] of postgresOutages) {
    it(`${name} answers 503 meanwhile, and works on afterwards`, async () => {
      await survive(await postgres.createDatabase(), outageOf(postgres));
    });
  }
});
