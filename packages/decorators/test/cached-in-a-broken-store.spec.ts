import { mock } from 'node:test';
import { toHandle, type FactStore } from '@codeties/core';
import { expect } from 'chai';
import { until } from './support/gate.js';
import { accountsIn } from './support/list-graph.js';
import { createProcesses, members, names, pair, type Processes } from './support/processes.js';

describe('a cache over a store that is broken', () => {
  let store: Processes['store'];
  let clock: Processes['clock'];
  let failures: Processes['failures'];
  let inner: Processes['inner'];
  let network: Processes['network'];
  let openDirectory: Processes['openDirectory'];
  let openGraph: Processes['openGraph'];

  beforeEach(() => {
    ({ store, clock, failures, inner, network, openDirectory, openGraph } = createProcesses());
  });

  afterEach(() => {
    mock.timers.reset();
  });

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

  it('says what is wrong once, rests, and is asked again after five seconds', async () => {
    store.fail({ code: 'store_unavailable' });
    const [graph, other] = [openGraph(), openGraph()];
    await graph.accountsOf(names);
    await graph.mutualFollows([pair]);
    expect(failures).to.have.length(1);
    store.fail(undefined);
    await graph.accountsOf([toHandle('cleo')]);
    network.requests.length = 0;
    await other.accountsOf([toHandle('cleo')]);
    expect(network.requests).to.deep.equal(['look up cleo']);
    clock.pass(5_001);
    await graph.accountsOf([toHandle('dan')]);
    await other.accountsOf([toHandle('dan')]);
    expect(network.requests).to.deep.equal(['look up cleo', 'look up dan']);
  });

  it('is waited for once, for a second, where it never answers', async () => {
    mock.timers.enable({ apis: ['Date', 'setTimeout'], now: Date.now() });
    let asked = 0;
    const hang = (): Promise<never> => {
      asked += 1;
      return new Promise(() => undefined);
    };
    const graph = openGraph({ store: { factsOf: hang, keep: hang, claim: hang } });
    const found = graph.accountsOf(names);
    await until(() => asked > 0);
    mock.timers.tick(1_000);
    expect(await found).to.have.keys('ada', 'bob');
    expect(await graph.mutualFollows([pair])).to.have.property('size', 1);
    expect(asked).to.equal(1);
    expect(failures.map(({ code }) => code)).to.deep.equal(['store_unavailable']);
  });

  it('buys a list once all the same within the process', async () => {
    store.fail({ code: 'store_unavailable' });
    const graph = openGraph();
    await graph.accountsOf(names);
    await Promise.all([graph.mutualFollows([pair]), graph.mutualFollows([pair, accountsIn(members, 'ada', 'cleo')])]);
    expect(new Set(network.requests)).to.have.property('size', network.requests.length);
  });

  for (const [how, release] of [
    ['hangs', (): Promise<void> => new Promise(() => undefined)],
    ['fails', (): Promise<void> => Promise.reject(new Error('no'))],
  ] as const) {
    it(`answers all the same where giving a claim back ${how}`, async () => {
      const claim = (): ReturnType<FactStore['claim']> => Promise.resolve({ release });
      const directory = openDirectory({ store: { ...store, claim } });
      expect(await directory.organisationsOf(names)).to.have.keys('ada', 'bob');
    });
  }

  it('names nobody of whom it holds nonsense', async () => {
    const readAt = clock.now();
    await store.keep(new Map([['github/organisations/ada', { text: '[', readAt }]]), readAt);
    await openDirectory().organisationsOf(names);
    expect(failures[0]?.message).not.to.include('ada');
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
