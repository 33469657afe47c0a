import { createInMemoryConnectionRegister } from '@codeties/core/testing';
import { expect } from 'chai';
import { createApiKey } from '../../src/index.js';
import { ask, type Answer } from '../support/ask.js';
import { collectLines, serveApp } from '../support/serve-app.js';
import { inMemoryPorts } from '../support/in-memory-ports.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/connected/register/dev1/dev2';
const withKey = (key: string): { headers: Record<string, string> } => ({ headers: { Authorization: `Bearer ${key}` } });
const forwardedFor = (address: string): { headers: Record<string, string> } => ({
  headers: { 'X-Forwarded-For': address },
});

/** What a limit says in an answer. */
function limitOf({ status, headers }: Answer): unknown[] {
  return [status, headers['ratelimit-limit'], headers['ratelimit-remaining'], headers['ratelimit-policy']];
}

describe('a server with a limit', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer('sqlite::memory:', {
      RATE_LIMIT_PER_MINUTE: '3',
      TRUSTED_PROXIES: '1',
      API_KEYS: 'ci:first-key,second-key',
    });
  });
  afterEach(() => server.close());

  it('tells each client in every answer what is left of it', async () => {
    expect(limitOf(await server.get(path, withKey('first-key')))).to.deep.equal([200, '3', '2', '3;w=60']);
    expect(limitOf(await server.get('/nothing/here', withKey('first-key')))).to.deep.equal([404, '3', '1', '3;w=60']);
    const { headers } = await server.get(path, withKey('first-key'));
    expect(Number(headers['ratelimit-reset'])).to.be.within(55, 60);
  });

  it('refuses whoever has asked too often, says when to come back, and nobody else', async () => {
    for (let asked = 0; asked < 3; asked += 1) await server.get(path, withKey('first-key'));
    const refused = await server.get(path, withKey('first-key'));
    const seconds = refused.headers['retry-after'];
    expect(limitOf(refused)).to.deep.equal([429, '3', '0', '3;w=60']);
    expect(Number(seconds)).to.be.within(55, 60);
    expect(refused.headers['ratelimit-reset']).to.equal(seconds);
    expect(refused.body).to.equal(`{"errors":["more than 3 requests in a minute: try again in ${seconds} s"]}`);
    expect((await server.get(path, withKey('second-key'))).status).to.equal(200);
  });

  it('answers health and readiness even then, and counts neither', async () => {
    for (let asked = 0; asked < 8; asked += 1) {
      for (const open of ['/_health', '/_ready']) {
        const { status, headers } = await server.get(open);
        expect([status, headers['ratelimit-limit']]).to.deep.equal([200, undefined]);
      }
    }
    expect(limitOf(await server.get('/openapi.json'))).to.deep.equal([200, '3', '1', '3;w=60']);
  });

  it('counts a wrong key for the address that it comes from, so that none is guessed', async () => {
    for (const [guess, status] of [
      ['a', 401],
      ['b', 401],
      ['c', 401],
      ['d', 429],
      ['e', 429],
    ] as const) {
      const headers = { ...withKey(guess).headers, ...forwardedFor('192.0.2.1').headers };
      expect((await server.get(path, { headers })).status, guess).to.equal(status);
    }
    const headers = { ...withKey('first-key').headers, ...forwardedFor('192.0.2.1').headers };
    expect((await server.get(path, { headers })).status, 'whoever has a key is let in from there too').to.equal(200);
  });

  it('counts an IPv6 network as one client, and believes the trusted proxy only', async () => {
    const statuses: number[] = [];
    for (const address of ['2001:db8::1', '2001:db8::2', '192.0.2.9, 2001:db8::3', '2001:db8::4', '2001:db8:0:1::1']) {
      statuses.push((await server.get('/openapi.json', forwardedFor(address))).status);
    }
    expect(statuses).to.deep.equal([200, 200, 200, 429, 200]);
  });

  it('describes what it answers then', async () => {
    const { body } = await server.get('/openapi.json');
    const document: unknown = JSON.parse(body);
    expect(document).to.have.nested.property('components.headers.RateLimit-Remaining');
    const operations = 'paths./connected/register/{dev1}/{dev2}.get.responses';
    expect(document).to.have.nested.property(`${operations}.429.headers.Retry-After`);
    expect(document).to.have.nested.property(`${operations}.200.headers.RateLimit-Limit`);
    expect(document).not.to.have.nested.property('paths./_health.get.responses.429');
  });
});

describe('an app with keys', () => {
  const settings = { apiKeys: [createApiKey('ci', 'a-key-for-the-build-machine')] };

  it('has no limit where it is told of none', async () => {
    await serveApp({ ports: inMemoryPorts(), settings }, async (origin) => {
      const { status, headers } = await ask(origin, path, withKey('a-key-for-the-build-machine'));
      expect([status, headers['ratelimit-limit']]).to.deep.equal([200, undefined]);
      expect((await ask(origin, path)).status).to.equal(401);
    });
  });

  it('logs no key of its own, though it is told of no redactor', async () => {
    const lines: string[] = [];
    const register = {
      ...createInMemoryConnectionRegister(),
      historyText: () => {
        throw new Error('no line for a-key-for-the-build-machine');
      },
    };
    const options = { ports: inMemoryPorts({ register }), settings, logger: collectLines(lines), redact: undefined };
    await serveApp(options, async (origin) => {
      const asked = '/connected/register/a-key-for-the-build-machine/dev2';
      expect((await ask(origin, asked, withKey('a-key-for-the-build-machine'))).status).to.equal(500);
    });
    expect(lines.join()).to.include('/connected/register/[redacted]/dev2').and.not.to.include('build-machine');
  });

  it('is asked under any name, and from any page', async () => {
    await serveApp({ ports: inMemoryPorts() }, async (origin) => {
      const headers = { Host: 'example.org', 'Sec-Fetch-Site': 'cross-site' };
      expect((await ask(origin, path, { headers })).status).to.equal(200);
    });
  });
});

describe('a key', () => {
  it('that can be guessed is warned of by its name, and is shown nowhere', async () => {
    const server = await startTestServer('sqlite::memory:', { API_KEYS: `ci:hunter2,${'hunter3-'.repeat(4)}` });
    try {
      const warning = server.logs.find((line) => line.includes('can be guessed'));
      expect(warning).to.include(': ci"').and.not.to.include('key-2');
      expect(server.logs.join()).not.to.match(/hunter/);
    } finally {
      await server.close();
    }
  });
});
