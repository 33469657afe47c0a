import { expect } from 'chai';
import { evidenceIn } from '../support/evidence-in.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';

describe('what an answer costs', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0', TWITTER_ROW_BUDGET: '20' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  const listRequests = (): number =>
    server.sandbox.requests.entries.filter(({ path }) => /\/(?:following|followers)\b/.test(path)).length;

  it('is two requests to GitHub, one to X and no list for a pair with no organisation in common', async () => {
    await server.get('/connected/realtime/dev1/dev3');
    const { github, twitter } = server.sandbox.requests.counts;
    expect([github.requests, twitter.requests, twitter.rows]).to.deep.equal([2, 1, 2]);
    expect(listRequests()).to.equal(0);
  });

  it('is at most two requests to GitHub and three to X for a pair whose lists fit a page', async () => {
    await server.get('/connected/realtime/dev1/dev2');
    const { github, twitter } = server.sandbox.requests.counts;
    expect(github.requests).to.equal(2);
    expect(twitter.requests).to.be.at.most(3);
  });

  it("is the small account's rows only beside a star with 250,000 followers", async () => {
    const { body } = await server.get('/connected/realtime/star/dev1');
    expect(body).to.equal('{"connected":true,"organisations":["org1"]}');
    expect(server.sandbox.requests.counts.twitter.rows).to.be.below(30);
  });

  it('is the look-ups alone where a handle does not exist, be it in one network only', async () => {
    for (const pair of ['nobodyhere/dev1', 'onlytwitter/dev1', 'onlygithub/dev1']) {
      server.reset();
      expect((await server.get(`/connected/realtime/${pair}`)).status).to.equal(400);
      const { github, twitter } = server.sandbox.requests.counts;
      expect([github.requests, twitter.requests], pair).to.deep.equal([2, 1]);
      expect(listRequests()).to.equal(0);
    }
  });

  it('is one network only where the other one cannot hold the handles', async () => {
    await server.get('/connected/realtime/first-one/second-one');
    const { github, twitter } = server.sandbox.requests.counts;
    expect([github.requests, twitter.requests]).to.deep.equal([2, 0]);
  });

  it('is one round trip for the look-ups: every one of them is out before any is answered', async () => {
    for (const network of ['github', 'twitter'] as const) server.sandbox.addFault({ network, kind: 'hang' });
    const leaving = new AbortController();
    const asked = server
      .get('/connected/realtime/dev1/dev2', { signal: leaving.signal })
      .catch((error: unknown) => error);
    await until(() => server.sandbox.requests.entries.length >= 3);
    const waiting = server.sandbox.requests.entries.filter(({ status }) => status === 0);
    expect(waiting.map(({ network }) => network).sort()).to.deep.equal(['github', 'github', 'twitter']);
    leaving.abort();
    await asked;
  });

  it('is what the evidence and the metrics say', async () => {
    const before = await server.get('/metrics');
    const { body } = await server.get('/connected/realtime/dev1/dev2?explain=true');
    const after = await server.get('/metrics');
    const { sources } = evidenceIn(body);
    const { github, twitter } = server.sandbox.requests.counts;
    expect(sources['github']).to.include({ requests: github.requests, from_cache: false });
    expect(sources['twitter']).to.include({ requests: twitter.requests, rows: twitter.rows, from_cache: false });
    const counted = (text: string): number =>
      Number(/^codeties_upstream_rows_total\{network="twitter",route="realtime"\} (\d+)$/m.exec(text)?.[1] ?? 0);
    expect(counted(after.body) - counted(before.body)).to.equal(twitter.rows);
    expect(after.body).to.match(/^codeties_http_requests_total\{route="realtime",status="200"\} \d+$/m);
  });

  it('says so where it is over the budget', async () => {
    const dear = await startTestServer('sqlite::memory:', { TWITTER_ROW_BUDGET: '0' });
    try {
      const { status, body } = await dear.get('/connected/realtime/dev1/dev2');
      expect(status).to.equal(502);
      expect(body).to.match(/in twitter cannot be read: it takes \d+ rows, and the budget is 0"/);
      expect(await dear.recorded('dev1', 'dev2')).to.equal(0);
    } finally {
      await dear.close();
    }
  });
});
