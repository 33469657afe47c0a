import { expect } from 'chai';
import { once } from 'node:events';
import { connect } from 'node:net';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

/** Sends bytes, and gives all that comes back until the connection ends. */
async function sendBytes(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('utf8');
}

describe('the server', () => {
  let server: TestServer;
  let guarded: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
    guarded = await startTestServer('sqlite::memory:', { API_KEYS: 'first-key,second-key' });
  });
  after(async () => {
    await server.close();
    await guarded.close();
  });

  it('says that it is well, and ready', async () => {
    for (const path of ['/_health', '/_ready']) {
      const { status, body } = await server.get(path);
      expect([status, body]).to.deep.equal([200, '{"status":"ok"}']);
    }
  });

  it('answers an unknown path in JSON', async () => {
    for (const path of [
      '/explorer/nothing/here',
      '/connected/realtime/dev1',
      '/connected/realtime/a/b/c',
      '/connected/realtime/dev1/dev2/',
      '/api/v1',
      '/gists/dev1/1',
      '/repositories/dev1/hello/1',
    ]) {
      const { status, body, headers } = await server.get(path);
      expect(status, path).to.equal(404);
      expect(body).to.equal(JSON.stringify({ errors: [`there is nothing at ${path}: see /docs for what there is`] }));
      expect(headers['content-type']).to.equal('application/json; charset=utf-8');
    }
  });

  it('answers a wrong method with those that are right', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const { status, headers, body } = await server.get('/connected/realtime/dev1/dev2', { method });
      expect([status, headers.allow], method).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
      expect(body).to.equal(`{"errors":["${method} is not allowed here, only GET, HEAD, OPTIONS"]}`);
    }
  });

  it('answers OPTIONS, and HEAD as it does GET', async () => {
    const options = await server.get('/connected/register/a/b', { method: 'OPTIONS' });
    expect([options.status, options.headers.allow, options.body]).to.deep.equal([204, 'GET, HEAD, OPTIONS', '']);
    const head = await server.get('/connected/realtime/dev1/dev2', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body]).to.deep.equal([200, '57', '']);
  });

  it('takes the id of a request from its client, if it is one that can be logged', async () => {
    const idOf = async (id: string): Promise<unknown> =>
      (await server.get('/_health', { headers: { 'X-Request-Id': id } })).headers['x-request-id'];
    expect(await idOf('client-1')).to.equal('client-1');
    expect(await idOf('{"x":1}')).to.match(/^[\da-f-]{36}$/);
  });

  it('answers in JSON what is no HTTP', async () => {
    const answer = await sendBytes(server.url, 'NONSENSE\r\n\r\n');
    expect(answer).to.match(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).to.match(/\r\n\r\n\{"errors":\["the request is malformed"\]\}$/);
  });

  it('says of a path that is not percent-encoded what is wrong with it', async () => {
    const answer = await sendBytes(server.url, 'GET /connected/register/ñ/dev1 HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(answer).to.match(/^HTTP\/1\.1 400 /);
    expect(answer).to.match(/\{"errors":\["the path is no URL: /);
  });

  it('answers in JSON to headers that are too large', async () => {
    const answer = await sendBytes(server.url, `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).to.match(/^HTTP\/1\.1 431 /);
    expect(answer).to.match(/\{"errors":\["the headers of the request are too large"\]\}$/);
  });

  it('answers a request without a host, and one for a whole URL', async () => {
    const close = 'Connection: close\r\n\r\n';
    expect(await sendBytes(server.url, `GET /_health HTTP/1.1\r\n${close}`)).to.match(/^HTTP\/1\.1 200 /);
    expect(await sendBytes(server.url, `GET http://x.test/_health?a HTTP/1.1\r\n${close}`)).to.match(
      /^HTTP\/1\.1 200 /,
    );
  });

  it('wants a key where there are keys, but not for health, readiness and the docs', async () => {
    for (const path of ['/connected/realtime/dev1/dev2', '/connected/register/dev1/dev2', '/metrics', '/nothing']) {
      const { status, headers, body } = await guarded.get(path);
      expect([status, headers['www-authenticate']], path).to.deep.equal([401, 'Bearer']);
      expect(body).to.match(/^\{"errors":\["an API key is needed/);
    }
    const open = [
      '/_health',
      '/_ready',
      '/docs',
      '/docs/swagger-ui.css',
      '/redoc',
      '/openapi.json',
      '/api.definition.yaml',
    ];
    for (const path of open) expect((await guarded.get(path)).status, path).to.equal(200);
    expect(guarded.sandbox.requests.entries).to.deep.equal([]);
  });

  it('takes every one of the keys, and nothing like them', async () => {
    const statusWith = async (Authorization: string): Promise<number> =>
      (await guarded.get('/connected/realtime/dev1/dev2', { headers: { Authorization } })).status;
    expect(await statusWith('Bearer first-key')).to.equal(200);
    expect(await statusWith('bearer second-key')).to.equal(200);
    for (const wrong of ['Bearer first', 'Bearer first-key,second-key', 'first-key', 'Basic first-key', 'Bearer ']) {
      expect(await statusWith(wrong), wrong).to.equal(401);
    }
  });

  it('never shows a key, not even where it was taken for a developer', async () => {
    const headers = { Authorization: 'Bearer first-key' };
    guarded.sandbox.addFault({ network: 'twitter', kind: 'server-error' });
    const { status, body } = await guarded.get('/connected/realtime/first-key/dev1', {
      headers: { ...headers, 'Cache-Control': 'no-cache' },
    });
    guarded.sandbox.clearFaults();
    expect(status).to.equal(502);
    expect(guarded.logs.join()).to.include('"path":"/connected/realtime/[redacted]/dev1"');
    const others = [await guarded.get('/openapi.json'), await guarded.get('/metrics', { headers })];
    const shown = [body, ...others.map((answer) => answer.body), ...guarded.logs];
    expect(shown.join()).not.to.include('first-key');
  });

  it('says in every answer that the sandbox gave it, where it did', async () => {
    const sandboxed = await startTestServer('sqlite::memory:', { UPSTREAM: 'sandbox' });
    try {
      for (const path of ['/connected/realtime/dev1/dev2', '/nothing', '/_health', '/docs', '/connected/realtime//']) {
        expect((await sandboxed.get(path)).headers['codeties-upstream'], path).to.equal('sandbox');
      }
      expect(await sendBytes(sandboxed.url, 'NONSENSE\r\n\r\n')).to.include('\r\nCodeties-Upstream: sandbox\r\n');
      expect(sandboxed.logs.join()).to.include('THE SANDBOX ANSWERS').and.to.include('GITHUB_AUTH_TOKEN');
      expect(sandboxed.sandbox.requests.entries).to.deep.equal([]);
    } finally {
      await sandboxed.close();
    }
  });
});
