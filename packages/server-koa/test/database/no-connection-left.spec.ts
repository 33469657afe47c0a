import { openDatabase } from '@codeties/store-knex';
import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { expect } from 'chai';
import { startTestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';
import { untilReady } from './outage.js';

describe('a server that PostgreSQL has no connection left for', function () {
  this.timeout(60_000);
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  it('answers 503 meanwhile, and works on afterwards', async () => {
    const url = new URL(await postgres.createDatabase());
    const admin = openDatabase(url.href);
    // Limits of roles do not hold for the superuser.
    await admin.raw(`create role modest login password 'modest-secret'`);
    await admin.raw('alter database ?? owner to modest', [url.pathname.slice(1)]);
    await admin.raw('grant all on schema public to modest');
    url.username = 'modest';
    url.password = 'modest-secret';
    const server = await startTestServer(url.href);
    try {
      const pair = '/connected/realtime/dev1/dev2';
      expect((await server.get(pair)).status).to.equal(200);
      await admin.raw('alter role modest connection limit 0');
      await admin.raw(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'modest'`);
      await untilReady(server, 503);
      const { status, body } = await server.get(pair);
      expect([status, body]).to.deep.equal([503, '{"errors":["the register is unavailable"]}']);
      await until(() => server.logs.some((line) => line.includes('PostgreSQL has no connection left')));
      await admin.raw('alter role modest connection limit -1');
      await untilReady(server, 200);
      expect((await server.get(pair)).status).to.equal(200);
      expect(await server.recorded('dev1', 'dev2')).to.equal(2);
      expect(server.logs.join()).to.not.include('modest-secret');
    } finally {
      await server.close();
      await admin.destroy();
    }
  });
});
