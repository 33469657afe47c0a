import { openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { describeOnEachEngine } from '../support/engines.js';
import { builtProgram, greeted, runProgram } from '../support/run-program.js';
import { collectLines } from '../support/serve-app.js';
import { until } from '../support/until.js';
import { readSettings, startServer } from '../../src/index.js';

const SERVERS = 4;

describeOnEachEngine('servers that start over one empty database', (createDatabase) => {
  it('all get ready, and migrate it once', async function () {
    this.timeout(30_000);
    const databaseUrl = await createDatabase();
    const environment = { DATABASE_URL: databaseUrl, UPSTREAM: 'sandbox', LOG_LEVEL: 'error' };
    const programs = Array.from({ length: SERVERS }, () => runProgram(environment, builtProgram));
    const knex = openDatabase(databaseUrl);
    try {
      const urls = await Promise.all(programs.map(greeted));
      const answers = await Promise.all(urls.map((url) => ask(url, '/_ready')));
      expect(answers.map(({ status }) => status)).to.deep.equal(Array.from({ length: SERVERS }, () => 200));
      const rows: unknown[] = await knex('codeties_migrations').select('name');
      expect(new Set(rows.map((row) => JSON.stringify(row))).size)
        .to.equal(rows.length)
        .and.to.be.above(0);
      // Whatever each of them kept is there for all.
      for (const url of urls) expect((await ask(url, '/connected/realtime/dev1/dev2')).status).to.equal(200);
      for (const url of urls) {
        const records: unknown = JSON.parse((await ask(url, '/connected/register/dev1/dev2')).body);
        expect(records).to.have.length(SERVERS);
      }
      for (const { child } of programs) child.kill('SIGTERM');
      expect(await Promise.all(programs.map(({ exited }) => exited))).to.deep.equal(programs.map(() => 0));
      expect(programs.map(({ errors }) => errors()).join('')).to.equal('');
    } finally {
      for (const { child } of programs) child.kill('SIGKILL');
      await knex.destroy();
    }
  });

  it('wait for whoever has it locked, and get ready then', async function () {
    this.timeout(30_000);
    const databaseUrl = await createDatabase();
    const knex = openDatabase(databaseUrl);
    const lines: string[] = [];
    try {
      const running = await knex.transaction(async (transaction) => {
        // SQLite is locked by any write, and PostgreSQL's migrations by the lock that they take turns with.
        await transaction.schema.createTable('holder', (table) => table.integer('id'));
        if (databaseUrl.startsWith('postgres')) await transaction.raw('select pg_advisory_xact_lock(20190913)');
        const settings = readSettings({ PORT: '0', DATABASE_URL: databaseUrl, UPSTREAM: 'sandbox' });
        const started = await startServer(settings, collectLines(lines));
        const ready = await Promise.race([started.ready, ask(started.url, '/_ready')]);
        expect(ready).to.have.property('status', 503);
        if (databaseUrl.startsWith('sqlite')) await until(() => lines.some((line) => line.includes('trying again')));
        return started;
      });
      try {
        expect(await running.ready).to.equal(true);
        expect((await ask(running.url, '/_ready')).status).to.equal(200);
      } finally {
        await running.close();
      }
    } finally {
      await knex.destroy();
    }
  });
});
