import { expect } from 'chai';
import { exchange } from './exchange.js';
import { startTriedServer, type TriedServer } from './tried-server.js';

const key = 'a-key-to-try-with';

describe('a server with keys', () => {
  let server: TriedServer;
  before(async () => {
    server = await startTriedServer({ API_KEYS: key });
  });
  after(() => server.close());

  const statusOf = async (line: string, header = 'X-A: 1'): Promise<number[]> => {
    const sent = Buffer.from(`${line} HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`, 'latin1');
    return (await exchange(server.url, sent)).answers.map(({ status }) => status);
  };

  for (const target of [
    ...['/metrics', '/METRICS', '/metrics/', '//metrics', '/metrics?/docs/', '/metrics#/docs/', '/metrics;/docs/'],
    ...[
      '/_health/../metrics',
      '/_health/..;/metrics',
      '/_health%2f..%2fmetrics',
      '/_HEALTH',
      '/%5fhealth',
      '/_health%00',
    ],
    ...['/_ready/', '/DOCS/x', '/openapi.json/', '/OPENAPI.JSON', '/openapi%2ejson', '/docs\\..\\metrics'],
    ...[
      'http://localhost/metrics',
      'http://localhost/metrics?/docs/',
      '*',
      '/explorer',
      '//',
      '/upstreams',
      '/connected/register/docs/redoc',
    ],
  ]) {
    it(`wants one for ${target}`, async () => {
      expect(await statusOf(`GET ${target}`)).to.deep.equal([401]);
      expect(await statusOf(`HEAD ${target}`)).to.deep.equal([401]);
    });
  }

  // The folders of the pages are open, and nothing but files of theirs is in them.
  for (const target of [
    '/docs/../metrics',
    '/docs/%2e%2e/metrics',
    '/docs/..%2fmetrics',
    '/redoc//metrics',
    '/docs/x?/metrics',
    '/explorer/../metrics',
    '/explorer/%2e%2e/metrics',
    '/explorer/..%2fmetrics',
  ]) {
    it(`has nothing at ${target}`, async () => {
      expect(await statusOf(`GET ${target}`)).to.deep.equal([404]);
    });
  }

  for (const header of [
    `Authorization: Bearer ${key}\0`,
    `Authorization: Bearer ${key}\r\n x`,
    `Authorization : Bearer ${key}`,
  ]) {
    it(`takes no request whose header is ${JSON.stringify(header)}`, async () => {
      expect(await statusOf('GET /metrics', header)).to.deep.equal([400]);
    });
  }

  for (const header of [
    'Authorization: Bearer',
    'Authorization: Bearer undefined',
    'Authorization: Bearer __proto__',
    `Authorization: Bearer ${key}x`,
    `Authorization: Bearer ${key.toUpperCase()}`,
    `Authorization: Bearer ${key}, Bearer x`,
    `Authorization: Bearer x\r\nAuthorization: Bearer ${key}`,
    `Authorization: Basic ${Buffer.from(`:${key}`).toString('base64')}`,
    `Authorization: Bearer ${'x'.repeat(10_000)}`,
    `X-Authorization: Bearer ${key}`,
    `Proxy-Authorization: Bearer ${key}`,
    `Cookie: Authorization=Bearer ${key}`,
  ]) {
    it(`takes no key from ${JSON.stringify(header.slice(0, 80))}`, async () => {
      expect(await statusOf('GET /metrics', header)).to.deep.equal([401]);
    });
  }

  it('takes a key, and one that is said twice as the first says', async () => {
    expect(await statusOf('GET /metrics', `Authorization: Bearer ${key}`)).to.deep.equal([200]);
    expect(await statusOf('GET /metrics', `Authorization: Bearer ${key}\r\nAuthorization: x`)).to.deep.equal([200]);
  });
});
