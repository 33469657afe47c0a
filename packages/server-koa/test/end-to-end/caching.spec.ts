import { expect } from 'chai';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const path = '/connected/realtime/dev1/dev3';

/** What GitHub answered for this request of ours. */
async function statusesOf(server: TestServer, headers: Readonly<Record<string, string>> = {}): Promise<number[]> {
  server.sandbox.requests.reset();
  await server.get(path, { headers });
  return server.sandbox.requests.entries.filter(({ network }) => network === 'github').map(({ status }) => status);
}

describe('what GitHub said before', () => {
  it('is used once GitHub has confirmed it, but not for whoever wants no cache', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      expect(await statusesOf(server)).to.deep.equal([200, 200]);
      expect(await statusesOf(server)).to.deep.equal([304, 304]);
      expect(await statusesOf(server, { 'Cache-Control': 'max-age=0, no-cache' })).to.deep.equal([200, 200]);
      expect(await statusesOf(server)).to.deep.equal([304, 304]);
    } finally {
      await server.close();
    }
  });

  it('is not kept with CACHE_TTL_SECONDS=0', async () => {
    const server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
    try {
      expect(await statusesOf(server)).to.deep.equal([200, 200]);
      expect(await statusesOf(server)).to.deep.equal([200, 200]);
    } finally {
      await server.close();
    }
  });
});
