import { expect } from 'chai';
import { fillHistory } from '../src/databases/fill-history.js';
import { openHistory } from '../src/load/open-history.js';
import type { Pair } from '../src/load/pair.js';
import { launchServer, type LaunchedServer } from '../src/processes/launch-server.js';
import { nowhere, serverEnvironment } from '../src/processes/server-environment.js';
import { watchReadiness } from '../src/terminations/watch-readiness.js';
import { describeOnEachEngine } from './support/each-engine.js';

const pair: Pair = ['one', 'two'];
const RECORDS = 1_000_000;

/** What an answer may take beyond its deadline once the server is told to end, and a second to spare. */
const GRACE_MS = 7_000;

describeOnEachEngine('a server that streams a million records when it is told to end', (createDatabase) => {
  let databaseUrl = '';
  before(async () => {
    databaseUrl = await createDatabase();
    await fillHistory({ databaseUrl, pair, records: RECORDS });
  });

  async function serve(
    work: (server: LaunchedServer, url: string) => Promise<void>,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const server = launchServer({ environment: serverEnvironment(databaseUrl, nowhere, settings) });
    try {
      await work(server, await server.ready());
    } finally {
      await server.end();
    }
  }

  it('sends all of them, and exits with 0', () =>
    serve(
      async (server, url) => {
        const history = await openHistory(url, pair);
        server.child.kill('SIGTERM');
        expect(await history.count()).to.equal(RECORDS);
        await history.leave();
        expect(await server.exited).to.deep.equal({ code: 0, signal: null });
      },
      { UPSTREAM_TIMEOUT_MS: '60000' },
    ));

  it('cuts off who does not read them when its time is over, and exits with 0', () =>
    serve(
      async (server, url) => {
        const history = await openHistory(url, pair);
        const start = performance.now();
        server.child.kill('SIGTERM');
        expect(await server.exited).to.deep.equal({ code: 0, signal: null });
        expect(performance.now() - start).to.be.below(GRACE_MS);
        const end = await history.count().catch((error: unknown) => error);
        expect(end, 'what was cut must not look complete').to.be.instanceOf(Error);
        await history.leave();
      },
      { UPSTREAM_TIMEOUT_MS: '1000' },
    ));

  it('exits with 1 at once when it is told a second time', () =>
    serve(async (server, url) => {
      const history = await openHistory(url, pair);
      const readiness = watchReadiness(url);
      server.child.kill('SIGTERM');
      await readiness.heardOver;
      const start = performance.now();
      server.child.kill('SIGTERM');
      expect(await server.exited).to.deep.equal({ code: 1, signal: null });
      expect(performance.now() - start).to.be.below(1_000);
      await readiness.heard;
      await history.leave();
    }));
});

describe('a server that is told to end before it is ready', function () {
  this.timeout(30_000);

  it('exits with 0 in no time', async () => {
    const databaseUrl = 'postgres://nobody:nothing@127.0.0.1:9/nowhere';
    const server = launchServer({ environment: serverEnvironment(databaseUrl, nowhere) });
    try {
      await server.listening();
      const start = performance.now();
      server.child.kill('SIGTERM');
      expect(await server.exited).to.deep.equal({ code: 0, signal: null });
      expect(performance.now() - start).to.be.below(1_000);
    } finally {
      await server.end();
    }
  });
});
