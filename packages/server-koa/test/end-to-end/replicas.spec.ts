import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { expect } from 'chai';
import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { ask } from '../support/ask.js';
import { serveSandbox } from '../support/serve-sandbox.js';

describe('two servers over one PostgreSQL', function () {
  this.timeout(60_000);
  let postgres: TestPostgres;
  before(async () => {
    postgres = await startPostgres();
  });
  after(() => postgres.stop());

  async function withTwo(sandbox: Sandbox, work: (urls: readonly [string, string]) => Promise<void>): Promise<void> {
    const databaseUrl = await postgres.createDatabase();
    const servers = await Promise.all([serveSandbox(sandbox, databaseUrl), serveSandbox(sandbox, databaseUrl)]);
    try {
      await work([servers[0].url, servers[1].url]);
    } finally {
      await Promise.all(servers.map((server) => server.close()));
      await sandbox.close();
    }
  }

  it('buy a fact once, one after the other', async () => {
    const sandbox = await startSandbox();
    await withTwo(sandbox, async ([one, other]) => {
      await ask(one, '/connected/realtime/dev1/dev2');
      sandbox.requests.reset();
      expect((await ask(other, '/connected/realtime/dev1/dev2')).status).to.equal(200);
      const { github, twitter } = sandbox.requests.counts;
      expect(github.requests + twitter.requests).to.equal(0);
    });
  });

  it('buy a fact once, also at the same time', async () => {
    const sandbox = await startSandbox();
    await withTwo(sandbox, async (urls) => {
      const answers = await Promise.all(urls.map((url) => ask(url, '/connected/realtime/dev1/dev2')));
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
      const { github, twitter } = sandbox.requests.counts;
      expect([github.requests, twitter.requests <= 3]).to.deep.equal([2, true]);
    });
  });

  it('share what the networks allow: neither asks for more than is left', async () => {
    const sandbox = await startSandbox({ limits: { githubWithToken: { requests: 6 } } });
    await withTwo(sandbox, async (urls) => {
      const path = (index: number): string => `/connected/realtime/fan${String(index).padStart(6, '0')}/fan000100`;
      // The first tells both what is left.
      await ask(urls[0], path(0));
      const asked = Array.from({ length: 12 }, (_, index) => ask(urls[index % 2 === 0 ? 0 : 1], path(index + 1)));
      const statuses = (await Promise.all(asked)).map(({ status }) => status);
      expect(statuses).to.include(503);
      const { github } = sandbox.requests.counts;
      const refused = sandbox.requests.entries.filter(({ status }) => status === 403 || status === 429);
      expect([github.requests, refused.length]).to.deep.equal([6, 0]);
    });
  });
});
