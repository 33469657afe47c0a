import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type CallOptions, type OrgDirectory } from '@codeties/core';
import { createInMemoryOrgDirectory, type InMemoryOrgDirectory } from '@codeties/core/testing';
import { expect } from 'chai';
import { cachedOrgDirectory, type CacheOptions } from '../src/index.js';
import { createFakeClock, type FakeClock } from './support/fake-clock.js';
import { listeningCall } from './support/listening-call.js';

const members = { ada: ['engines', 'poets'], bob: ['engines'], cleo: ['a', 'b', 'c', 'd', 'e', 'f'], loner: [] };

describe('a cached directory', () => {
  let inner: InMemoryOrgDirectory;
  let directory: OrgDirectory;
  let clock: FakeClock;

  const open = (options: Partial<CacheOptions> = {}): void => {
    directory = cachedOrgDirectory(inner, { ttlMs: 60_000, clock, ...options });
  };

  beforeEach(() => {
    clock = createFakeClock();
    inner = createInMemoryOrgDirectory({ members });
    open();
  });

  const loginsOf = async (name: string, call?: CallOptions): Promise<string[] | undefined> =>
    (await directory.organisationsOf([toHandle(name)], call)).get(toHandle(name))?.map(({ login }) => login);

  /** The requests that asking for these takes, one after the other. */
  const requestsFor = async (...names: string[]): Promise<number> => {
    const before = inner.upstream.requestCount;
    for (const name of names) await loginsOf(name);
    return inner.upstream.requestCount - before;
  };

  it('says again what it was told, also of those who belong to nothing and those who do not exist', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await loginsOf('ada')).to.deep.equal(['engines', 'poets']);
      expect(await loginsOf('loner')).to.deep.equal([]);
      expect(await loginsOf('nobody')).to.equal(undefined);
    }
    expect(inner.upstream.requestCount).to.equal(3);
  });

  it('asks for those alone whom it does not know', async () => {
    await loginsOf('ada');
    expect(await directory.organisationsOf(['ada', 'bob', 'nobody'].map(toHandle))).to.have.keys('ada', 'bob');
    expect(inner.upstream.requestCount).to.equal(3);
  });

  it('asks again once the time is over, and not before', async () => {
    await loginsOf('ada');
    clock.pass(50_000);
    expect(await requestsFor('ada')).to.equal(0);
    clock.pass(11_000);
    expect(await requestsFor('ada')).to.equal(1);
  });

  it('keeps no more than it may, and forgets first what was not asked for', async () => {
    open({ maxEntries: 2 });
    await requestsFor('ada', 'bob', 'ada', 'loner');
    expect(await requestsFor('ada', 'loner')).to.equal(0);
    expect(await requestsFor('bob')).to.equal(1);
  });

  it('answers for more than it may keep', async () => {
    open({ maxEntries: 1 });
    expect(await directory.organisationsOf(['ada', 'bob', 'cleo'].map(toHandle))).to.have.property('size', 3);
  });

  it('keeps no more members than it may', async () => {
    open({ maxMembers: 5 });
    await requestsFor('ada', 'bob', 'cleo');
    expect(await requestsFor('ada', 'bob')).to.equal(0);
    expect(await requestsFor('cleo')).to.equal(1);
  });

  it('asks in any case with noCache', async () => {
    await loginsOf('ada');
    await loginsOf('ada', { noCache: true });
    expect(inner.upstream.requestCount).to.equal(2);
  });

  it('puts what it is told with noCache in the place of what it knew', async () => {
    let logins = ['old'];
    directory = cachedOrgDirectory(
      {
        ...inner,
        organisationsOf: (handles) =>
          Promise.resolve(new Map(handles.map((handle) => [handle, logins.map((login) => ({ id: login, login }))]))),
      },
      { ttlMs: 1_000 },
    );
    await loginsOf('ada');
    logins = ['new'];
    expect(await loginsOf('ada')).to.deep.equal(['old']);
    expect(await loginsOf('ada', { noCache: true })).to.deep.equal(['new']);
    expect(await loginsOf('ada')).to.deep.equal(['new']);
  });

  it('keeps no failure', async () => {
    inner.upstream.fail({ code: 'unavailable' });
    await expectFailure(loginsOf('ada'), 'unavailable');
    inner.upstream.fail(undefined);
    expect(await loginsOf('ada')).to.have.length(2);
  });

  it('answers from what it knows while the network fails', async () => {
    await loginsOf('ada');
    inner.upstream.fail({ code: 'unavailable' });
    expect(await loginsOf('ada')).to.have.length(2);
  });

  it('tells of what it knew as one reading, which is as old as the oldest of it, and was free', async () => {
    await loginsOf('ada');
    const readBy = clock.now();
    clock.pass(500);
    await loginsOf('nobody');
    const { call, readings } = listeningCall();
    await directory.organisationsOf(['ada', 'nobody', 'ada', 'bob'].map(toHandle), call);
    expect(readings.map(({ fromCache, requests, rows }) => [fromCache, requests, rows])).to.deep.equal([
      [true, 0, 0],
      [false, 1, 0],
    ]);
    expect(readings[0]?.network).to.equal('github');
    expect(readings[0]?.readAt.getTime()).to.be.at.most(readBy.getTime());
  });

  it('asks once for fifty equal questions, and answers forty-nine where one gives up', async () => {
    const abort = new AbortController();
    const first = directory.organisationsOf([toHandle('ada')], { signal: abort.signal });
    const others = Array.from({ length: 49 }, () => loginsOf('ada'));
    abort.abort();
    await expectFailure(first, 'aborted');
    expect(await Promise.all(others)).to.have.length(49);
    expect(inner.upstream.requestCount).to.equal(1);
  });

  it('forgets in time what was read when time began', async () => {
    let now = new Date(0);
    open({ clock: { now: () => now } });
    await loginsOf('ada');
    now = new Date(60_001);
    expect(await requestsFor('ada')).to.equal(1);
  });

  it('passes prices through', () => {
    expect(directory.priceOf([toHandle('ada')])).to.deep.equal({ requests: 1, rows: 0 });
  });

  for (const options of [{ ttlMs: 0 }, { ttlMs: 0.5 }, { maxEntries: 0 }, { maxMembers: -1 }, { scope: '\n' }]) {
    it(`refuses ${JSON.stringify(options)}`, async () => {
      await expectFailure(
        Promise.resolve().then(() => {
          open(options);
        }),
        'invalid_input',
      );
    });
  }
});
