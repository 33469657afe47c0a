import { CodetiesError, toHandle, type GistHost, type GistPageRequest, type Reading } from '@codeties/core';
import { createInMemoryGistHost, type InMemoryGistHost } from '@codeties/core/testing';
import { expect } from 'chai';
import { cachedGistHost, type GistCacheOptions } from '../src/index.js';

const TTL_MS = 60_000;

interface Cached {
  readonly host: InMemoryGistHost;
  readonly cached: GistHost;
  /** Lets so much time go by. */
  readonly pass: (milliseconds: number) => void;
}

function cacheOver(
  members: Readonly<Record<string, readonly unknown[]>>,
  options: Partial<GistCacheOptions> = {},
): Cached {
  let time = new Date('2019-09-13T09:30:00Z').getTime();
  const host = createInMemoryGistHost({ members });
  const clock = { now: () => new Date(time) };
  return {
    host,
    cached: cachedGistHost(host, { ttlMs: TTL_MS, clock, ...options }),
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

function ask(name: string, page = 1, perPage = 30): GistPageRequest {
  return { handle: toHandle(name), page, perPage };
}

const gists = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ id: index }));

describe('a cached host of gists', () => {
  it('gives a page again without asking, until its time is over', async () => {
    const { host, cached, pass } = cacheOver({ dev1: gists(3) });
    const first = await cached.gistsOf(ask('dev1'));
    pass(TTL_MS - 1);
    expect(await cached.gistsOf(ask('DEV1'))).to.deep.equal(first);
    expect(host.upstream.requestCount).to.equal(1);
    pass(2);
    expect(await cached.gistsOf(ask('dev1'))).to.deep.equal(first);
    expect(host.upstream.requestCount).to.equal(2);
  });

  it("gives nobody another's page, nor another page", async () => {
    const { host, cached } = cacheOver({ dev1: gists(12), dev11: [], 'dev1-1': gists(1), 'dev1-11': gists(2) });
    const requests = [
      ask('dev1', 1, 1),
      ask('dev1', 11, 1),
      ask('dev1', 1, 11),
      ask('dev11', 1, 1),
      ask('dev1-1', 1, 1),
      ask('dev1-11', 1, 1),
    ];
    for (const request of [...requests, ...requests]) {
      expect(await cached.gistsOf(request)).to.deep.equal(await host.gistsOf(request));
    }
    expect(host.upstream.requestCount).to.equal(3 * requests.length);
  });

  it('asks for whoever wants no cache, and keeps what it hears', async () => {
    const members = { dev1: gists(1) };
    const { host, cached } = cacheOver(members);
    await cached.gistsOf(ask('dev1'));
    members.dev1.push({ id: 'new' });
    expect((await cached.gistsOf(ask('dev1')))?.gists).to.have.length(1);
    expect((await cached.gistsOf(ask('dev1'), { noCache: true }))?.gists).to.have.length(2);
    expect((await cached.gistsOf(ask('dev1')))?.gists).to.have.length(2);
    expect(host.upstream.requestCount).to.equal(2);
  });

  it('keeps no failure, and not that somebody does not exist', async () => {
    const { host, cached } = cacheOver({ dev1: gists(1) });
    host.upstream.fail({ code: 'unavailable' });
    const failure = await cached.gistsOf(ask('dev1')).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(CodetiesError).with.property('code', 'unavailable');
    host.upstream.fail(undefined);
    expect((await cached.gistsOf(ask('dev1')))?.gists).to.have.length(1);
    for (const expected of [3, 4]) {
      expect(await cached.gistsOf(ask('nobody'))).to.equal(undefined);
      expect(host.upstream.requestCount).to.equal(expected);
    }
  });

  it('leaves what is kept alone where asking anew fails', async () => {
    const { host, cached } = cacheOver({ dev1: gists(1) });
    await cached.gistsOf(ask('dev1'));
    host.upstream.fail({ code: 'unavailable' });
    expect(await cached.gistsOf(ask('dev1'), { noCache: true }).catch((error: unknown) => error)).to.be.instanceOf(
      Error,
    );
    expect((await cached.gistsOf(ask('dev1')))?.gists).to.have.length(1);
  });

  it('keeps no more pages than it may', async () => {
    const { host, cached } = cacheOver({ dev1: gists(9) }, { maxEntries: 2 });
    for (const page of [1, 2, 3]) await cached.gistsOf(ask('dev1', page, 1));
    expect(host.upstream.requestCount).to.equal(3);
    await cached.gistsOf(ask('dev1', 3, 1));
    await cached.gistsOf(ask('dev1', 2, 1));
    expect(host.upstream.requestCount).to.equal(3);
    await cached.gistsOf(ask('dev1', 1, 1));
    expect(host.upstream.requestCount).to.equal(4);
  });

  it('keeps no more text than it may, and no page that is longer by itself', async () => {
    const text = 'x'.repeat(600);
    const { host, cached } = cacheOver({ dev1: [text], dev2: [text], dev3: [text, text] }, { maxLength: 1000 });
    for (const name of ['dev1', 'dev1', 'dev2', 'dev1']) await cached.gistsOf(ask(name));
    expect(host.upstream.requestCount).to.equal(3);
    for (const name of ['dev3', 'dev3']) await cached.gistsOf(ask(name));
    expect(host.upstream.requestCount).to.equal(5);
  });

  it('tells of what it gives again as of a reading that cost nothing', async () => {
    const { cached, pass } = cacheOver({ dev1: gists(1) });
    const readings: Reading[] = [];
    await cached.gistsOf(ask('dev1'));
    pass(1000);
    await cached.gistsOf(ask('dev1'), { onReading: (reading) => void readings.push(reading) });
    const readAt = new Date('2019-09-13T09:30:00Z');
    expect(readings).to.deep.equal([{ network: 'github', readAt, fromCache: true, requests: 0, rows: 0 }]);
  });

  it('gives nothing to a call that is over', async () => {
    const { cached } = cacheOver({ dev1: gists(1) });
    await cached.gistsOf(ask('dev1'));
    const failure = await cached.gistsOf(ask('dev1'), { signal: AbortSignal.abort() }).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'aborted');
  });

  it('refuses options that cannot be used', () => {
    for (const options of [{ ttlMs: 0 }, { maxEntries: 1.5 }, { maxLength: -1 }]) {
      expect(() => cacheOver({}, options), JSON.stringify(options))
        .to.throw(CodetiesError)
        .with.property('code', 'invalid_input');
    }
  });
});
