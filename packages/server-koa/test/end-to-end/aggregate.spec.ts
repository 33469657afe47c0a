import { createWorld, smallWorldDevelopers } from '@codeties/sandbox';
import { expect } from 'chai';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';

const path = '/api/v1/aggregate';

const aggregate = z.looseObject({
  profiles: z.record(z.string(), z.object({ username: z.string(), url: z.string() }).nullable()),
  repositories: z.object({ total: z.number(), original: z.number(), forked: z.number() }),
  stars: z.number().nullable(),
});

const contracts = [
  { contract: 'plain', denial: 'is no a valid user in' },
  { contract: 'strict', denial: 'is not a valid user in' },
] as const;

for (const { contract, denial } of contracts) {
  describe(`POST ${path}, under the contract ${contract}`, () => {
    let server: TestServer;
    before(async () => {
      server = await startTestServer('sqlite::memory:', { CONTRACT: contract, CACHE_TTL_SECONDS: '0' });
    });
    beforeEach(() => {
      server.reset();
    });
    after(() => server.close());

    it('adds up what somebody has on both hosts, to the byte', async () => {
      const { status, headers, body } = await server.post(path, { username: 'PyPy' });
      expect([status, headers['content-type']]).to.deep.equal([200, 'application/json; charset=utf-8']);
      expect(body).to.equal(
        '{"username":"PyPy",' +
          '"profiles":{"github":{"username":"pypy","url":"https://github.com/pypy"},"bitbucket":{"username":"pypy","url":"https://bitbucket.org/pypy/"}},' +
          '"repositories":{"total":11,"original":9,"forked":2},' +
          '"stars":1008,"watchers":69,"followers":2,"open_issues":312,' +
          '"languages":{"python":6,"c":2,"html":1},' +
          '"topics":{"jit":2,"benchmark":1,"debugger":1,"python":1}}',
      );
    });

    it('takes a name for each host, and goes by the one for GitHub', async () => {
      const { body } = await server.post(path, { bitbucket: 'pypy_dev', github: 'pypy' });
      const { username, profiles, repositories } = aggregate.parse(JSON.parse(body));
      expect(username).to.equal('pypy');
      expect(profiles['bitbucket']?.username).to.equal('pypy_dev');
      expect(repositories).to.deep.equal({ total: 8, original: 6, forked: 2 });
    });

    it('asks one host alone where that alone is named', async () => {
      const { body } = await server.post(path, { bitbucket: 'pypy_dev' });
      const { username, profiles } = aggregate.parse(JSON.parse(body));
      expect([username, profiles['github']]).to.deep.equal(['pypy_dev', null]);
      expect(server.sandbox.requests.counts.github.requests).to.equal(0);
      const unknown = await server.post(path, { github: 'onlybitbucket' });
      const errors = [`onlybitbucket ${denial} github`];
      expect([unknown.status, unknown.body]).to.deep.equal([404, JSON.stringify({ errors })]);
    });

    it('has no profile where the name is unknown, and no number that nobody gave', async () => {
      const { status, body } = await server.post(path, { username: 'onlybitbucket' });
      expect(status).to.equal(200);
      expect(body)
        .to.include('"profiles":{"github":null,"bitbucket":{"username":"onlybitbucket"')
        .and.to.include('"stars":null,"watchers":null,"followers":null,"open_issues":null');
      const dev1 = await server.post(path, { username: 'dev1' });
      expect(dev1.body).to.include('"bitbucket":null}').and.not.to.include('notes');
    });

    it('tells of a name that no host knows, be it that their grammars cannot hold it', async () => {
      for (const username of ['nobodyhere', 'Nobody Here', 'ñ', 'a/../b']) {
        server.reset();
        const { status, body } = await server.post(path, { username });
        const errors = [`${username} ${denial} github`, `${username} ${denial} bitbucket`];
        expect([status, body]).to.deep.equal([404, JSON.stringify({ errors })]);
        if (username !== 'nobodyhere') expect(server.sandbox.requests.entries).to.deep.equal([]);
      }
    });

    it('does not ask a host whose grammar cannot hold the name', async () => {
      const { status, body } = await server.post(path, { username: 'pypy_dev' });
      expect(status).to.equal(200);
      expect(body).to.include('"github":null');
      expect(server.sandbox.requests.counts.github.requests).to.equal(0);
    });
  });
}

describe(`POST ${path}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  for (const [username, count] of [
    ['bare', 0],
    ['single', 1],
    ['hundred', 100],
    ['hundredone', 101],
    ['thousand', 1000],
  ] as const) {
    it(`is right, and cheap, for somebody with ${count} repositories on each host`, async () => {
      const repositories = [{ name: 'only', stars: 1 }];
      const single = {
        login: 'single',
        networks: ['github', 'bitbucket'] as const,
        repositories,
        bitbucket: { repositories },
      };
      server.sandbox.setWorld(createWorld([...smallWorldDevelopers, single]));
      const { status, body } = await server.post(path, { username });
      const { repositories: total, stars } = aggregate.parse(JSON.parse(body));
      expect(status).to.equal(200);
      const forked = 2 * Math.floor(count / 10);
      expect(total).to.deep.equal({ total: 2 * count, original: 2 * count - forked, forked });
      expect(stars).to.equal(count);
      const { github, bitbucket, twitter } = server.sandbox.requests.counts;
      expect(github.requests + bitbucket.requests).to.be.at.most(2 + 2 * Math.ceil(count / 100) + 1);
      expect(twitter.requests).to.equal(0);
    });
  }

  it('is at most so many requests for 1 repository on one host and none on the other', async () => {
    await server.post(path, { username: 'onlybitbucket' });
    const { github, bitbucket } = server.sandbox.requests.counts;
    expect(github.requests + bitbucket.requests).to.be.at.most(2 + 0 + 1 + 1);
  });

  it('asks both hosts at the same time: both were asked before either has answered', async () => {
    for (const network of ['github', 'bitbucket'] as const) server.sandbox.addFault({ network, kind: 'hang' });
    const leaving = new AbortController();
    const asked = server
      .get(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"username":"pypy"}',
        signal: leaving.signal,
      })
      .catch((error: unknown) => error);
    const waiting = (): string[] =>
      server.sandbox.requests.entries.filter(({ status }) => status === 0).map(({ network }) => network);
    await until(() => new Set(waiting()).size === 2);
    expect(waiting()).to.include.members(['github', 'bitbucket']);
    leaving.abort();
    expect(await asked).to.have.property('name', 'AbortError');
  });

  it('counts what it asked', async () => {
    await server.post(path, { username: 'pypy' });
    const { body } = await server.get('/metrics');
    expect(body)
      .to.match(/^codeties_upstream_requests_total\{network="bitbucket",route="aggregate"\} \d+$/m)
      .and.to.match(/^codeties_http_requests_total\{route="aggregate",status="200"\} \d+$/m);
  });
});
