import { startSandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { ask } from '../support/ask.js';
import { describeOnEachEngine } from '../support/engines.js';
import { evidenceIn } from '../support/evidence-in.js';
import { serveSandbox } from '../support/serve-sandbox.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const noCache = { 'Cache-Control': 'max-age=0, no-cache' };

/** What the networks were asked, for all of this. */
async function askedFor({ sandbox }: Pick<TestServer, 'sandbox'>, work: () => Promise<unknown>): Promise<number> {
  sandbox.requests.reset();
  await work();
  const { github, twitter } = sandbox.requests.counts;
  return github.requests + twitter.requests;
}

describeOnEachEngine('what the networks said before', (createDatabase) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer(await createDatabase());
  });
  afterEach(() => server.close());

  const realtime =
    (pair: string, headers = {}) =>
    (): Promise<unknown> =>
      server.get(`/connected/realtime/${pair}`, { headers });

  it('is not bought again, whoever asks, and every answer is recorded all the same', async () => {
    expect(await askedFor(server, realtime('dev1/dev2'))).to.be.greaterThan(0);
    expect(await askedFor(server, realtime('Dev2/dev1'))).to.equal(0);
    expect(await server.recorded('dev1', 'dev2')).to.equal(2);
    const group = { developers: ['dev1', 'dev2'] };
    expect(await askedFor(server, () => server.post('/connected/group', group))).to.equal(0);
  });

  it('answers also what nobody asked then', async () => {
    await server.post('/connected/group', { developers: ['dev1', 'dev2', 'dev4', 'star'] });
    expect(await askedFor(server, realtime('dev1/dev4'))).to.equal(0);
    expect(await askedFor(server, realtime('nobodyhere/dev1'))).to.be.greaterThan(0);
    expect(await askedFor(server, realtime('nobodyhere/dev2'))).to.equal(0);
  });

  it('is told to come from a cache', async () => {
    await server.get('/connected/realtime/dev1/dev2');
    const { sources } = evidenceIn((await server.get('/connected/realtime/dev1/dev2?explain=true')).body);
    for (const source of [sources['github'], sources['twitter']]) {
      expect(source).to.deep.include({ from_cache: true, requests: 0, rows: 0 });
    }
  });

  it('is asked again for whoever wants no cache, and what is new is kept', async () => {
    const first = await askedFor(server, realtime('dev1/dev2'));
    expect(await askedFor(server, realtime('dev1/dev2', noCache))).to.equal(first);
    expect(await askedFor(server, realtime('dev1/dev2'))).to.equal(0);
  });

  it('is asked once, however many ask at the same time', async () => {
    const alone = await askedFor(server, realtime('dev1/dev2', noCache));
    // Slow enough that the last of them arrives before the first is answered.
    server.sandbox.setLatency(300);
    const together = await askedFor(server, () =>
      Promise.all(Array.from({ length: 50 }, () => server.get('/connected/realtime/dev1/dev2', { headers: noCache }))),
    );
    expect(together).to.equal(alone);
    expect(await server.recorded('dev1', 'dev2')).to.equal(51);
  });
});

describeOnEachEngine('what was paid for', (createDatabase) => {
  it('is still there after a restart', async () => {
    const sandbox = await startSandbox();
    try {
      const database = await createDatabase();
      const asked: number[] = [];
      for (let start = 0; start < 2; start += 1) {
        const server = await serveSandbox(sandbox, database);
        asked.push(await askedFor({ sandbox }, () => ask(server.url, '/connected/realtime/dev1/dev2')));
        await server.close();
      }
      expect(asked[0]).to.be.greaterThan(0);
      expect(asked[1]).to.equal(0);
    } finally {
      await sandbox.close();
    }
  });

  it('is not kept with CACHE_TTL_SECONDS=0', async () => {
    const server = await startTestServer(await createDatabase(), { CACHE_TTL_SECONDS: '0' });
    try {
      const once = await askedFor(server, () => server.get('/connected/realtime/dev1/dev2'));
      expect(await askedFor(server, () => server.get('/connected/realtime/dev1/dev2'))).to.equal(once);
    } finally {
      await server.close();
    }
  });
});
