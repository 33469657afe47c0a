import { expect } from 'chai';
import { startTestServer } from '../support/start-test-server.js';
import { until } from '../support/until.js';

describe('a group whose client goes away', () => {
  it('is not asked about any further', async () => {
    const server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: '0' });
    try {
      server.sandbox.addFault({ network: 'github', kind: 'hang' });
      const leaving = new AbortController();
      const developers = Array.from({ length: 200 }, (_, index) => `fan${String(index).padStart(6, '0')}`);
      const asked = server
        .get('/connected/group', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ developers }),
          signal: leaving.signal,
        })
        .catch((error: unknown) => error);
      await until(() => server.sandbox.requests.entries.some(({ network }) => network === 'github'));
      leaving.abort();
      await asked;
      expect(server.sandbox.requests.counts.github.requests).to.be.below(developers.length);
      // The connections close, and none of the requests that waited for a place is sent any more.
      await until(() => {
        server.sandbox.requests.reset();
        return server.sandbox.requests.peak('github') === 0;
      });
      expect(server.sandbox.requests.counts.github.requests).to.equal(0);
    } finally {
      await server.close();
    }
  });
});
