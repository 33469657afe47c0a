import { toHandle, toPair } from '@codeties/core';
import { createConnectionRegister, migrateToLatest, openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { z } from 'zod';
import { describeOnEachEngine } from '../support/engines.js';
import { startTestServer, type TestServer } from '../support/start-test-server.js';

const COUNT = 2500;

/** A history that was there before the server was. */
async function fill(url: string): Promise<void> {
  const knex = openDatabase(url);
  try {
    await migrateToLatest(knex);
    const pair = toPair(toHandle('old1'), toHandle('old2'));
    const start = Date.parse('2019-09-13T09:30:00Z');
    const entries = Array.from({ length: COUNT }, (_, index) => ({
      pair,
      registeredAt: new Date(start + index * 1000),
      connection:
        index % 2 === 0 ? ({ connected: false } as const) : { connected: true as const, organisations: ['org1', 'ñ'] },
    }));
    await createConnectionRegister({ knex }).record(entries);
  } finally {
    await knex.destroy();
  }
}

/** Where a `Link` header leads; undefined where there is none. */
function nextPath(link: string | string[] | undefined, limit: number): string | undefined {
  if (link === undefined) return undefined;
  const start = /^<http:\/\/127\.0\.0\.1:\d+(\/connected\/register\/old1\/old2\?limit=(\d+)&after=[^>]+)>; rel="next"$/;
  const [, path, given] = start.exec(link.toString()) ?? [];
  expect(given, link.toString()).to.equal(String(limit));
  return path;
}

describeOnEachEngine('GET /connected/register', (createDatabase) => {
  let server: TestServer;
  let strict: TestServer;
  before(async () => {
    const url = await createDatabase();
    await fill(url);
    server = await startTestServer(url);
    strict = await startTestServer(url, { CONTRACT: 'strict' });
  });
  after(async () => {
    await server.close();
    await strict.close();
  });

  it('gives an empty list for a pair without records: 200 plain, 404 strict', async () => {
    for (const path of ['/connected/register/dev1/nobody', '/connected/register/dev1/nobody?limit=5']) {
      const answers = await Promise.all([server.get(path), strict.get(path)]);
      expect(answers.map(({ status, body }) => [status, body])).to.deep.equal([
        [200, '[]'],
        [404, '[]'],
      ]);
    }
  });

  it('gives what was recorded, to the byte, and asks no network', async () => {
    server.reset();
    const { body, status, headers } = await server.get('/connected/register/OLD2/old1?limit=2');
    expect([status, body]).to.deep.equal([
      200,
      '[{"registered_at":"2019-09-13T09:30:00Z","connected":false},' +
        '{"registered_at":"2019-09-13T09:30:01Z","connected":true,"organisations":["org1","ñ"]}]',
    ]);
    expect(headers['content-type']).to.equal('application/json; charset=utf-8');
    expect(server.sandbox.requests.entries).to.deep.equal([]);
  });

  it('gives a realtime answer back with the second it was given in', async () => {
    const start = Math.floor(Date.now() / 1000) * 1000;
    await server.get('/connected/realtime/dev1/dev2');
    const { body } = await server.get('/connected/register/dev2/dev1');
    const match =
      /^\[\{"registered_at":"([^"]{20})","connected":true,"organisations":\["org1","org2","org3"\]\}\]$/.exec(body);
    expect(Date.parse(match?.[1] ?? '')).to.be.within(start, Date.now());
  });

  it('streams a long history, whole and in order', async () => {
    const { body, headers } = await server.get('/connected/register/old1/old2');
    const records: unknown = JSON.parse(body);
    expect(records).to.have.length(COUNT);
    expect(records).to.have.nested.property('[0].registered_at', '2019-09-13T09:30:00Z');
    expect(records).to.have.nested.property(`[${COUNT - 1}].registered_at`, '2019-09-13T10:11:39Z');
    expect(headers['transfer-encoding']).to.equal('chunked');
  });

  for (const [limit, sizes] of [
    [1000, [1000, 1000, 500]],
    [500, [500, 500, 500, 500, 500]],
  ] as const) {
    it(`leads from page to page by ${limit} until there is none, also where the last one is just full`, async () => {
      const pages: unknown[][] = [];
      let path: string | undefined = `/connected/register/old1/old2?limit=${limit}`;
      while (path !== undefined) {
        const { headers, body } = await server.get(path);
        pages.push(z.array(z.unknown()).parse(JSON.parse(body)));
        path = nextPath(headers['link'], limit);
      }
      expect(pages.map((page) => page.length)).to.deep.equal(sizes);
      expect(JSON.stringify(pages.flat())).to.equal((await server.get('/connected/register/old1/old2')).body);
    });
  }

  it('gives all that follows a cursor where there is no limit', async () => {
    const { headers } = await server.get('/connected/register/old1/old2?limit=1000');
    const next = nextPath(headers['link'], 1000) ?? '';
    const rest = await server.get(next.replace('limit=1000&', ''));
    expect(JSON.parse(rest.body)).to.have.length(COUNT - 1000);
  });

  it('has no next page where there was never another one', async () => {
    await server.get('/connected/realtime/dev1/dev3');
    const { headers } = await server.get('/connected/register/dev1/dev3?limit=1');
    expect(headers).not.to.have.property('link');
  });

  it('refuses what is no limit, and what is no cursor', async () => {
    const limit = 'limit must be a whole number from 1 to 1000';
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['limit=0', new RegExp(limit)],
      ['limit=1001', new RegExp(limit)],
      ['limit=ten', new RegExp(limit)],
      ['limit=', new RegExp(limit)],
      ['limit=1&limit=2', /limit is given more than once/],
      ['after=', /after must be a cursor/],
      ['after=nonsense', /./],
      ['after=nonsense&limit=1', /./],
    ];
    for (const [query, sentence] of wrong) {
      const { status, body } = await server.get(`/connected/register/old1/old2?${query}`);
      expect(status, query).to.equal(400);
      expect(body, query)
        .to.match(sentence)
        .and.to.match(/^\{"errors":\["/);
    }
  });

  it('refuses names as the realtime path does', async () => {
    expect((await server.get('/connected/register/dev1/DEV1')).body).to.equal(
      '{"errors":["dev1 and DEV1 are the same developer"]}',
    );
    expect((await server.get('/connected/register//')).status).to.equal(400);
  });
});
