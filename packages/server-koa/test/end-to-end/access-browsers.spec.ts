import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/connected/realtime/dev1/dev2';
const crossSite = { 'Sec-Fetch-Site': 'cross-site' };
const link = { ...crossSite, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };

async function withServer(
  environment: Readonly<Record<string, string>>,
  work: (server: TestServer) => Promise<void>,
): Promise<void> {
  const server = await startTestServer('sqlite::memory:', environment);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

describe('a server for its own machine', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('sqlite::memory:');
  });
  after(() => server.close());
  beforeEach(() => {
    server.reset();
  });

  it('is asked by no page that has made its own name lead here', async () => {
    for (const Host of ['rebound.example', 'rebound.example:8080', '192.0.2.1', '0.0.0.0', 'localhost.example']) {
      const { status, body } = await server.get(path, { headers: { Host } });
      expect(status, Host).to.equal(421);
      expect(body).to.match(/^\{"errors":\["this server answers its own machine only: .*"\]\}$/);
    }
    expect(server.sandbox.requests.entries).to.deep.equal([]);
  });

  it('is asked by every name of the machine', async () => {
    for (const Host of [
      'localhost',
      'LOCALHOST:80',
      'codeties.localhost:8080',
      '127.0.0.1',
      '127.9.9.9:1',
      '[::1]:8080',
      'localhost.:8080',
    ]) {
      expect((await server.get(path, { headers: { Host } })).status, Host).to.equal(200);
    }
  });

  it('is asked by no page of another site', async () => {
    const kinds = [
      crossSite,
      { ...crossSite, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' },
      { ...crossSite, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'empty' },
      { ...link, 'Sec-Fetch-Dest': 'iframe' },
      { ...link, 'Sec-Fetch-Mode': 'no-cors' },
    ];
    for (const headers of kinds) {
      const { status, body } = await server.get(path, { headers });
      expect(status, JSON.stringify(headers)).to.equal(403);
      expect(body).to.match(/^\{"errors":\["a page of another site may not ask this server: .*"\]\}$/);
    }
    for (const method of ['POST', 'HEAD', 'OPTIONS']) {
      expect((await server.get('/api/v1/aggregate', { method, headers: link })).status, method).to.equal(403);
    }
    expect(server.sandbox.requests.entries).to.deep.equal([]);
  });

  it('is asked by its own pages, by a person, by a program, and by a link that is followed', async () => {
    for (const headers of [
      {},
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      link,
    ]) {
      expect((await server.get(path, { headers })).status, JSON.stringify(headers)).to.equal(200);
    }
  });

  it('is asked by no page of another site whose browser says no more than where it comes from', async () => {
    const Host = new URL(server.url).host;
    for (const Origin of ['http://other.example', `http://${Host}1`, 'http://localhost', 'null', 'file://']) {
      expect((await server.get(path, { headers: { Origin } })).status, Origin).to.equal(403);
    }
    expect(server.sandbox.requests.entries).to.deep.equal([]);
    expect((await server.get(path, { headers: { Origin: `http://${Host}` } })).status).to.equal(200);
    const headers = { Host: 'localhost:80', Origin: 'http://localhost' };
    expect((await server.get(path, { headers })).status, 'a port that goes without saying').to.equal(200);
  });

  it('tells whoever keeps the machine how it does, by any name and on any page', async () => {
    const headers = { Host: 'rebound.example', ...crossSite, Origin: 'http://other.example' };
    for (const open of ['/_health', '/_ready']) expect((await server.get(open, { headers })).status).to.equal(200);
  });

  it('describes what it refuses', async () => {
    const document: unknown = JSON.parse((await server.get('/openapi.json')).body);
    for (const status of [403, 408, 421, 431]) {
      expect(document).to.have.nested.property(`paths./connected/group.post.responses.${status}`);
    }
    for (const status of [403, 421]) {
      expect(document).not.to.have.nested.property(`paths./_health.get.responses.${status}`);
    }
  });
});

describe('a server that was told whom to answer', () => {
  const foreign = { headers: { Host: 'codeties.example' } };

  it('by keys goes by them, and not by names or pages', async () => {
    await withServer({ API_KEYS: 'ci:a-key-of-enough-characters' }, async (server) => {
      const headers = { ...foreign.headers, ...crossSite, Authorization: 'Bearer a-key-of-enough-characters' };
      expect((await server.get(path, { headers })).status).to.equal(200);
      expect((await server.get(path, foreign)).status).to.equal(401);
      const document: unknown = JSON.parse((await server.get('/openapi.json')).body);
      expect(document).not.to.have.nested.property('paths./metrics.get.responses.421');
      expect(document).not.to.have.nested.property('paths./metrics.get.responses.403');
    });
  });

  it('by everybody, or through a proxy, is asked by any name, and still by no page of another site', async () => {
    for (const environment of [{ ALLOW_ANONYMOUS: 'true' }, { ALLOW_ANONYMOUS: 'true', TRUSTED_PROXIES: '1' }]) {
      await withServer(environment, async (server) => {
        expect((await server.get(path, foreign)).status).to.equal(200);
        expect((await server.get(path, { headers: { ...foreign.headers, ...crossSite } })).status).to.equal(403);
      });
    }
  });
});
