import { expect } from 'chai';
import { openSocket } from '../support/open-socket.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};
const strict = { ...everywhere, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };

/** The headers of an answer as they went out. */
function headersIn(answer: string): Record<string, string> {
  const [head = ''] = answer.split('\r\n\r\n');
  const lines = head.split('\r\n').slice(1);
  return Object.fromEntries(lines.map((line) => [line.replace(/:.*/, '').toLowerCase(), line.replace(/^[^:]*: /, '')]));
}

describe('every answer', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());

  const asked: readonly (readonly [string, string, number])[] = [
    ['GET', '/connected/realtime/dev1/dev2', 200],
    ['GET', '/connected/register/dev1/dev2', 200],
    ['GET', '/connected/realtime/nobodyhere/dev1', 400],
    ['GET', '/nothing/here', 404],
    ['DELETE', '/upstreams', 405],
    ['OPTIONS', '/upstreams', 204],
    ['HEAD', '/upstreams', 200],
    ['GET', '/nobodyhere', 404],
    ['GET', '/_ready', 200],
    ['GET', '/metrics', 200],
    ['GET', '/openapi.json', 200],
    ['GET', '/api.definition.yaml', 200],
    ['GET', '/docs/', 308],
    ['GET', '/docs/show-docs.js', 200],
    ['GET', '/explorer/nothing', 404],
  ];
  for (const [method, path, expected] of asked) {
    it(`may neither load anything nor be framed: ${method} ${path}`, async () => {
      const { status, headers } = await server.get(path, { method });
      expect(status).to.equal(expected);
      expect(headers).to.include(strict).and.not.to.have.any.keys('server', 'x-powered-by');
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).to.deep.equal([]);
    });
  }

  it('lets no page of another site read it, also where one asks whether it may', async () => {
    const preflight = { Origin: server.url, 'Access-Control-Request-Method': 'POST' };
    for (const method of ['OPTIONS', 'GET']) {
      const { headers } = await server.get('/upstreams', { method, headers: preflight });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).to.deep.equal([]);
    }
  });

  it('that comes line by line may not either', async () => {
    const { headers } = await server.post(
      '/connected/group',
      { developers: ['dev1', 'dev2'] },
      { Accept: 'application/x-ndjson' },
    );
    expect(headers).to.include(strict).and.to.include({ 'content-type': 'application/x-ndjson' });
  });

  it('to what is no request may not either', async () => {
    const kinds = ['NONSENSE\r\n\r\n', 'GET /ñ HTTP/1.1\r\n\r\n', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`];
    for (const bytes of kinds) {
      const { socket, ended } = await openSocket(server.url);
      socket.write(bytes);
      expect(headersIn(await ended), bytes.slice(0, 20)).to.include(strict);
    }
  });

  it('that is a page may load what is of this server, and holds no script', async () => {
    for (const page of ['/', '/docs', '/redoc']) {
      const { headers } = await server.get(page);
      expect(headers).to.include(everywhere);
      const policy = headers['content-security-policy'];
      expect(policy).to.include("default-src 'none'; script-src 'self'; ").and.to.include("frame-ancestors 'none'");
      expect(policy).not.to.match(/https?:|\*|unsafe-eval/);
    }
    for (const page of ['/', '/docs']) {
      expect((await server.get(page)).headers['content-security-policy']).not.to.include('unsafe-inline');
    }
  });
});

describe('a body that is nested deep', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());

  it('is refused before it is read, and one that is less deep for what is wrong with it', async () => {
    const headers = { 'Content-Type': 'application/json' };
    for (const path of ['/api/v1/aggregate', '/connected/group', '/connected/group/plan']) {
      const deep = await server.get(path, { method: 'POST', headers, body: '['.repeat(10_000) });
      expect([deep.status, deep.body]).to.deep.equal([400, '{"errors":["the body is nested more than 16 deep"]}']);
      const flat = await server.get(path, { method: 'POST', headers, body: `${'['.repeat(16)}${']'.repeat(16)}` });
      expect(flat.status).to.equal(400);
      expect(flat.body).not.to.include('nested');
    }
  });
});
