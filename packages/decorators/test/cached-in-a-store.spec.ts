import { mock } from 'node:test';
import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type CodetiesError, type FactStore, type OrgDirectory, type SocialGraph } from '@codeties/core';
import {
  createInMemoryFactStore,
  createInMemoryOrgDirectory,
  type InMemoryFactStore,
  type InMemoryOrgDirectory,
} from '@codeties/core/testing';
import { expect } from 'chai';
import { cachedOrgDirectory, cachedSocialGraph, coalescedSocialGraph, type CacheOptions } from '../src/index.js';
import { createFakeClock, type FakeClock } from './support/fake-clock.js';
import { createGate, until } from './support/gate.js';
import { accountsIn, createListGraph, type ListGraph } from './support/list-graph.js';
import { listeningCall } from './support/listening-call.js';

const members = { ada: ['u', 'v', 'w', 'bob', 'x', 'cleo'], bob: ['ada'], cleo: ['ada'] };
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a cache over a store', () => {
  let store: InMemoryFactStore;
  let clock: FakeClock;
  let failures: CodetiesError[];
  let inner: InMemoryOrgDirectory;
  let network: ListGraph;

  beforeEach(() => {
    store = createInMemoryFactStore();
    clock = createFakeClock();
    failures = [];
    inner = createInMemoryOrgDirectory({ members: { ada: ['engines'], bob: [], cleo: ['engines'] } });
    network = createListGraph(members);
  });

  afterEach(() => {
    mock.timers.reset();
  });

  const options = (changes: Partial<CacheOptions> = {}): CacheOptions => ({
    ttlMs: 60_000,
    store,
    clock,
    pause: soon,
    onFailure: (error) => void failures.push(error),
    ...changes,
  });
  /** A process of its own over the same store. */
  const openDirectory = (changes?: Partial<CacheOptions>): OrgDirectory => cachedOrgDirectory(inner, options(changes));
  const openGraph = (changes?: Partial<CacheOptions>): SocialGraph =>
    cachedSocialGraph(coalescedSocialGraph(network), options(changes));
  const names = ['ada', 'bob', 'nobody'].map(toHandle);
  const pair = accountsIn(members, 'ada', 'bob');

  it('buys nothing again after a restart', async () => {
    const [organisations, accounts] = [
      await openDirectory().organisationsOf(names),
      await openGraph().accountsOf(names),
    ];
    const follows = await openGraph().mutualFollows([pair]);
    const [requests, paid] = [inner.upstream.requestCount, network.requests.length];
    expect(await openDirectory().organisationsOf(names)).to.deep.equal(organisations);
    expect(await openGraph().accountsOf(names)).to.deep.equal(accounts);
    expect(await openGraph().mutualFollows([pair])).to.deep.equal(follows);
    expect([inner.upstream.requestCount, network.requests.length]).to.deep.equal([requests, paid]);
    expect(failures).to.deep.equal([]);
  });

  it('reads on after a restart where a list was left off', async () => {
    await openGraph().mutualFollows([pair]);
    network.requests.length = 0;
    await openGraph().mutualFollows([accountsIn(members, 'ada', 'cleo')]);
    expect(network.requests).to.deep.equal(['ada 4', 'cleo 0']);
  });

  it('keeps what was read before a failure beyond the process', async () => {
    network.onRequest = (request) => (request === 'ada 2' ? Promise.reject(new Error('gone')) : Promise.resolve());
    await openGraph()
      .mutualFollows([pair])
      .catch(() => undefined);
    network.onRequest = () => Promise.resolve();
    network.requests.length = 0;
    await openGraph().mutualFollows([pair]);
    expect(network.requests).to.deep.equal(['ada 2', 'bob 0']);
  });

  it('loses nothing of a list in the store that it is told a part of', async () => {
    await openGraph().mutualFollows([accountsIn(members, 'ada', 'cleo')]);
    await openGraph().mutualFollows([pair], { noCache: true });
    network.requests.length = 0;
    await openGraph().mutualFollows([accountsIn(members, 'ada', 'cleo')]);
    expect(network.requests).to.deep.equal([]);
  });

  it('lets a fact from the store live for the rest of its time only', async () => {
    await openDirectory().organisationsOf(names);
    clock.pass(50_000);
    const { call, readings } = listeningCall();
    const restarted = openDirectory();
    await restarted.organisationsOf(names, call);
    expect(readings.map(({ fromCache }) => fromCache)).to.deep.equal([true, true, true]);
    for (const { readAt } of readings) expect(clock.now().getTime() - readAt.getTime()).to.be.at.least(50_000);
    clock.pass(11_000);
    await restarted.organisationsOf(names);
    expect(inner.upstream.requestCount).to.equal(6);
  });

  it('keeps what credentials of another scope see apart', async () => {
    await openDirectory({ scope: 'one ' }).organisationsOf(names);
    await openDirectory({ scope: 'two ' }).organisationsOf(names);
    expect(inner.upstream.requestCount).to.equal(6);
  });

  it('does not ask the store for what it has in memory', async () => {
    const [directory, graph] = [openDirectory(), openGraph()];
    await directory.organisationsOf(names);
    await graph.accountsOf(names);
    await graph.mutualFollows([pair]);
    store.fail({ code: 'store_unavailable' });
    await directory.organisationsOf(names);
    await graph.accountsOf(names);
    await graph.mutualFollows([pair]);
    expect(failures).to.deep.equal([]);
  });

  describe('of two processes', () => {
    it('that ask the same at the same time one buys each fact', async () => {
      const gate = createGate();
      network.onRequest = () => gate.passed;
      const graphs = [openGraph(), openGraph()];
      const accounts = Promise.all(graphs.map((graph) => graph.accountsOf(names)));
      const follows = Promise.all(graphs.map((graph) => graph.mutualFollows([pair])));
      const directories = Promise.all([openDirectory(), openDirectory()].map((each) => each.organisationsOf(names)));
      gate.open();
      for (const found of await accounts) expect(found).to.have.keys('ada', 'bob');
      for (const found of await follows) expect([...found.values()][0]?.forward.answer).to.equal('yes');
      for (const found of await directories) expect(found).to.have.keys('ada', 'bob');
      expect([...network.requests].sort()).to.deep.equal(['ada 0', 'ada 2', 'bob 0', 'look up ada,bob,nobody']);
      expect(inner.upstream.requestCount).to.equal(3);
    });

    it('one buys nothing that the other has bought between its look and its claim', async () => {
      const other = openDirectory();
      const late: FactStore = {
        factsOf: (...asked) => store.factsOf(...asked),
        keep: (...kept) => store.keep(...kept),
        claim: async (...claimed) => {
          await other.organisationsOf(names);
          return store.claim(...claimed);
        },
      };
      expect(await openDirectory({ store: late }).organisationsOf(names)).to.have.keys('ada', 'bob');
      expect(inner.upstream.requestCount).to.equal(3);
    });

    it('one takes over from another that fails', async () => {
      let isFirst = true;
      network.onRequest = () => {
        const fails = isFirst;
        isFirst = false;
        return fails ? Promise.reject(new Error('gone')) : Promise.resolve();
      };
      const outcomes = await Promise.allSettled([openGraph(), openGraph()].map((graph) => graph.accountsOf(names)));
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
    });

    it('one takes over from another that is gone, once its claim has run out', async () => {
      store = createInMemoryFactStore({ clock });
      await store.claim([`github/organisations/${names[0] ?? ''}`], new Date(Date.now() + 10_000));
      let pauses = 0;
      const pause = (): Promise<void> => {
        pauses += 1;
        if (pauses === 3) clock.pass(11_000);
        return soon();
      };
      expect(await openDirectory({ pause }).organisationsOf(names)).to.have.property('size', 2);
      expect(pauses).to.equal(3);
    });

    it('one goes on by itself that has waited for half of its time', async () => {
      mock.timers.enable({ apis: ['Date'], now: Date.now() });
      await store.claim([`github/organisations/${names[0] ?? ''}`], new Date('2100-01-01'));
      let pauses = 0;
      const pause = (): Promise<void> => {
        pauses += 1;
        mock.timers.tick(5_000);
        return Promise.resolve();
      };
      const deadline = new Date(Date.now() + 40_000);
      expect(await openDirectory({ pause }).organisationsOf(names, { deadline })).to.have.property('size', 2);
      expect(pauses).to.equal(4);
    });

    it('one that waits is gone when its caller is', async () => {
      await store.claim(
        names.map((name) => `github/organisations/${name}`),
        new Date('2100-01-01'),
      );
      const abort = new AbortController();
      let pauses = 0;
      const pause = (): Promise<void> => {
        pauses += 1;
        return new Promise(() => undefined);
      };
      const asked = openDirectory({ pause }).organisationsOf(names, { signal: abort.signal });
      await until(() => pauses > 0);
      abort.abort();
      await expectFailure(asked, 'aborted');
      expect(inner.upstream.requestCount).to.equal(0);
    });

    it('neither holds a claim when it is done, or has failed', async () => {
      await openDirectory().organisationsOf(names);
      inner.upstream.fail({ code: 'unavailable' });
      await expectFailure(openDirectory().organisationsOf([toHandle('cleo')]), 'unavailable');
      for (const name of ['ada', 'cleo']) {
        expect(await store.claim([`github/organisations/${name}`], new Date('2100-01-01'))).not.to.equal(undefined);
      }
    });
  });

  describe('that is broken', () => {
    it('answers all the same, and says what is wrong', async () => {
      store.fail({ code: 'store_unavailable' });
      const [directory, graph] = [openDirectory(), openGraph()];
      expect(await directory.organisationsOf(names)).to.have.keys('ada', 'bob');
      expect(await graph.accountsOf(names)).to.have.keys('ada', 'bob');
      expect(await graph.mutualFollows([pair])).to.have.property('size', 1);
      expect(new Set(failures.map(({ code }) => code))).to.deep.equal(new Set(['store_unavailable']));
      const [requests, paid] = [inner.upstream.requestCount, network.requests.length];
      await directory.organisationsOf(names);
      await graph.mutualFollows([pair]);
      expect([inner.upstream.requestCount, network.requests.length]).to.deep.equal([requests, paid]);
    });

    it('answers all the same where it throws something else', async () => {
      const broken: FactStore = {
        factsOf: () => Promise.reject(new Error('no')),
        keep: () => Promise.reject(new Error('no')),
        claim: () => Promise.reject(new Error('no')),
      };
      expect(await openDirectory({ store: broken }).organisationsOf(names)).to.have.keys('ada', 'bob');
      expect(failures.map(({ code }) => code)).to.include('store_unavailable');
    });

    for (const text of ['', 'null', '{"found":1}', '{"found":[{"id":1}]}', '[']) {
      it(`takes ${JSON.stringify(text)} in it for nothing`, async () => {
        const readAt = clock.now();
        await store.keep(new Map([['github/organisations/ada', { text, readAt }]]), readAt);
        expect(await openDirectory().organisationsOf(names)).to.have.keys('ada', 'bob');
        expect(failures.map(({ code }) => code)).to.include('store_unavailable');
      });
    }
  });
});
