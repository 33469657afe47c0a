import { mock } from 'node:test';
import { expectFailure } from '@codeties/contract-tests';
import { toHandle, type FactStore } from '@codeties/core';
import { createInMemoryFactStore } from '@codeties/core/testing';
import { expect } from 'chai';
import { createGate, until } from './support/gate.js';
import { createProcesses, names, pair, soon, type Processes } from './support/processes.js';

describe('of two processes over a store', () => {
  let store: Processes['store'];
  let clock: Processes['clock'];
  let inner: Processes['inner'];
  let network: Processes['network'];
  let openDirectory: Processes['openDirectory'];
  let openGraph: Processes['openGraph'];

  beforeEach(() => {
    ({ store, clock, inner, network, openDirectory, openGraph } = createProcesses());
  });

  afterEach(() => {
    mock.timers.reset();
  });

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
    const over = createInMemoryFactStore({ clock });
    await over.claim([`github/organisations/${names[0] ?? ''}`], new Date(Date.now() + 10_000));
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      if (pauses === 3) clock.pass(11_000);
      return soon();
    };
    expect(await openDirectory({ pause, store: over }).organisationsOf(names)).to.have.property('size', 2);
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
