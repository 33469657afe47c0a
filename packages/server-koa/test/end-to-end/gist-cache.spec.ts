import { expect } from 'chai';
import { startTestServer } from '../support/start-test-server.js';

describe('the cache of gists', () => {
  const keys = { API_KEYS: 'some-key' };

  it('gives an equal page again at no cost, and never another', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      const cost = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
        server.sandbox.requests.reset();
        expect((await server.get(path, { headers })).status).to.equal(200);
        return server.sandbox.requests.counts.github.requests;
      };
      const pages = [
        '/gisty',
        '/gisty?page=2',
        '/gisty?per_page=2',
        '/dev1',
        '/gisty?page=1&per_page=1',
        '/gisty?page=11&per_page=1',
      ];
      const bodies = new Set<string>();
      for (const path of pages) {
        expect(await cost(path), path).to.equal(1);
        expect(await cost(path), path).to.equal(0);
        bodies.add((await server.get(path)).body);
      }
      expect(bodies.size).to.equal(pages.length);
      expect(await cost('/gists/GISTY?per_page=30&page=1')).to.equal(0);
      expect(await cost('/gisty', { 'Cache-Control': 'no-cache' })).to.equal(1);
      expect(await cost('/gisty')).to.equal(0);
      const { headers } = await server.get('/gists/gisty');
      expect(headers['link']).to.include(`<${server.url}/gists/gisty?per_page=30&page=2>; rel="next"`);
    } finally {
      await server.close();
    }
  });

  it('keeps no failure, and not that somebody is not there', async () => {
    const server = await startTestServer('sqlite::memory:');
    try {
      server.sandbox.addFault({ network: 'github', kind: 'server-error' });
      expect((await server.get('/dev1')).status).to.equal(502);
      server.sandbox.clearFaults();
      expect((await server.get('/dev1')).status).to.equal(200);
      for (const path of ['/nobodyhere', '/nobodyhere']) {
        server.sandbox.requests.reset();
        expect((await server.get(path)).status).to.equal(404);
        expect(server.sandbox.requests.counts.github.requests).to.equal(1);
      }
    } finally {
      await server.close();
    }
  });

  it('is off with CACHE_TTL_SECONDS=0, and is over after a shorter time than a minute where that is set', async () => {
    for (const [seconds, expected] of [
      ['0', 2],
      ['1', 1],
    ] as const) {
      const server = await startTestServer('sqlite::memory:', { CACHE_TTL_SECONDS: seconds });
      try {
        for (const path of ['/dev1', '/dev1']) await server.get(path);
        expect(server.sandbox.requests.counts.github.requests, seconds).to.equal(expected);
      } finally {
        await server.close();
      }
    }
  });

  it('is for nobody who has no key, whom the answer tells so in sentences', async () => {
    const server = await startTestServer('sqlite::memory:', keys);
    try {
      expect((await server.get('/dev1', { headers: { Authorization: 'Bearer some-key' } })).status).to.equal(200);
      for (const path of ['/dev1', '/gists/dev1', '/repositories/?username=dev1']) {
        const { status, body } = await server.get(path);
        expect(status).to.equal(401);
        expect(body).to.match(/^\{"errors":\["an API key is needed/);
      }
      expect((await server.post('/api/v1/aggregate', { username: 'dev1' })).status).to.equal(401);
    } finally {
      await server.close();
    }
  });
});
