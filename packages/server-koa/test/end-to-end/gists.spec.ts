import { expect } from 'chai';
import { createInMemoryGistHost } from '@codeties/core/testing';
import { z } from 'zod';
import { ask } from '../support/ask.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { collectLines, serveApp } from '../support/serve-app.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const descriptions = (body: string): unknown[] =>
  z
    .array(z.looseObject({ description: z.string().nullable() }))
    .parse(JSON.parse(body))
    .map(({ description }) => description);

const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `gist ${from + index}`);

describe('GET /{user} and /gists/{user}', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0', UPSTREAM_TIMEOUT_MS: '400' });
  });
  beforeEach(() => {
    server.reset();
  });
  after(() => server.close());

  const asked = (): number => server.sandbox.requests.counts.github.requests;
  const links = (path: string, pages: Readonly<Record<string, number>>, perPage = 30): string =>
    Object.entries(pages)
      .map(([relation, page]) => `<${server.url}${path}?per_page=${perPage}&page=${page}>; rel="${relation}"`)
      .join(', ');

  it('give the gists exactly as GitHub gives them', async () => {
    const { status, headers, body } = await server.get('/gists/dev1');
    const { githubUrl, credentials } = server.sandbox;
    const direct = await ask(githubUrl, '/users/dev1/gists', {
      headers: { 'User-Agent': 'test', Authorization: `Bearer ${credentials.githubToken}` },
    });
    expect([status, headers['content-type'], headers['link']]).to.deep.equal([
      200,
      'application/json; charset=utf-8',
      undefined,
    ]);
    expect(body).to.equal(direct.body);
    expect((await server.get('/dev1')).body).to.equal(body);
    expect((await server.get('/DEV1')).body).to.equal(body);
    expect(descriptions(body)).to.deep.equal(['How to count', null, '']);
  });

  for (const path of ['/gisty', '/gists/Gisty']) {
    it(`page, with links to the pages around at the path that was asked: ${path}`, async () => {
      const first = await server.get(path);
      expect(descriptions(first.body)).to.deep.equal(numbered(1, 30));
      expect(first.headers['link']).to.equal(links(path, { next: 2, last: 3 }));
      const second = await server.get(`${path}?page=2&per_page=20&other=1`);
      expect(descriptions(second.body)).to.deep.equal(numbered(21, 40));
      expect(second.headers['link']).to.equal(links(path, { first: 1, prev: 1, next: 3, last: 4 }, 20));
      const last = await server.get(`${path}?page=4&per_page=20`);
      expect(descriptions(last.body)).to.deep.equal(numbered(61, 65));
      expect(last.headers['link']).to.equal(links(path, { first: 1, prev: 3 }, 20));
      const all = await server.get(`${path}?per_page=100`);
      expect(descriptions(all.body)).to.deep.equal(numbered(1, 65));
      expect(all.headers).not.to.have.property('link');
    });
  }

  it('give an empty page behind the last one, however far', async () => {
    for (const page of [4, 1_000_000]) {
      const { status, body } = await server.get(`/gisty?page=${page}`);
      expect([status, body]).to.deep.equal([200, '[]']);
    }
    expect((await server.get('/bare')).body).to.equal('[]');
  });

  it('follow their own links from the first page to the last', async () => {
    const found: unknown[] = [];
    let next: string | undefined = '/gisty?per_page=7';
    while (next !== undefined) {
      const { body, headers } = await server.get(next);
      found.push(...descriptions(body));
      next = /<[^>]*?(\/gisty[^>]*)>; rel="next"/.exec(String(headers['link']))?.[1];
    }
    expect(found).to.deep.equal(numbered(1, 65));
  });

  it('tell of a user whom GitHub does not know', async () => {
    for (const path of ['/nobodyhere', '/gists/nobodyhere', '/gists/metrics', '/gists/onlybitbucket']) {
      const { status, body, headers } = await server.get(path);
      expect([status, body], path).to.deep.equal([404, '{"error":"not_found"}']);
      expect(headers['content-type']).to.equal('application/json; charset=utf-8');
    }
  });

  const wrong = [
    '/dev1?page=0',
    '/dev1?page=-1',
    '/dev1?page=1.5',
    '/dev1?page=',
    '/dev1?page=x',
    '/dev1?page=1000001',
    '/dev1?page=99999999999999999999',
    '/dev1?page=1&page=1',
    '/dev1?per_page=0',
    '/dev1?per_page=101',
    '/dev1?per_page=1&per_page=2',
    '/dev1?per_page=ten',
    '/a--b',
    '/-a',
    '/a_b',
    '/favicon.ico',
    `/${'x'.repeat(40)}`,
    `/${'x'.repeat(101)}`,
    '/%C3%B1',
    '/%zz',
    '/%00',
    '/gists/',
    '/gists/a%2Fb',
  ];
  for (const path of wrong) {
    it(`answer 400 to ${path}, and ask nobody`, async () => {
      const { status, body } = await server.get(path);
      expect([status, body]).to.deep.equal([400, '{"error":"invalid_request"}']);
      expect(asked()).to.equal(0);
    });
  }

  it('say nothing of a defect to their client, and all but secrets to the log', async () => {
    const lines: string[] = [];
    const gistHost = {
      ...createInMemoryGistHost({ members: {} }),
      gistsOf: () => Promise.reject(new TypeError('hunter2')),
    };
    const answer = await serveApp({ ports: inMemoryPorts({ gistHost }), logger: collectLines(lines) }, (origin) =>
      ask(origin, '/dev1'),
    );
    expect([answer.status, answer.body]).to.deep.equal([500, '{"error":"internal_error"}']);
    expect(lines.join()).to.include('***').and.not.to.include('hunter2');
  });

  it('leave the paths of the server to it, and have no other method', async () => {
    for (const path of ['/_health', '/_ready', '/metrics', '/docs', '/redoc', '/openapi.json', '/repositories']) {
      expect((await server.get(path)).body, path).not.to.match(/^\{"error":/);
    }
    expect(asked()).to.equal(0);
    for (const path of ['/dev1', '/gists/dev1']) {
      const { status, headers } = await server.get(path, { method: 'POST' });
      expect([status, headers.allow]).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
      expect((await server.get(path, { method: 'HEAD' })).status).to.equal(200);
    }
  });
});
