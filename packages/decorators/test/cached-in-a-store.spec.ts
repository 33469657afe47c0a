import { toHandle, type FactStore } from '@codeties/core';
import { expect } from 'chai';
import { listeningCall } from './support/listening-call.js';
import { accountsIn } from './support/list-graph.js';
import { createProcesses, members, names, pair, type Processes } from './support/processes.js';

describe('a cache over a store', () => {
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

  it('asks for all those together that nobody knows, and the store once for fifty equal questions', async () => {
    const all = Array.from({ length: 150 }, (_, index) => toHandle(`dev${index}`));
    await openGraph().accountsOf(all.filter((_, index) => index % 3 > 0));
    network.requests.length = 0;
    let looks = 0;
    const counted: FactStore = {
      factsOf: (...asked) => {
        looks += 1;
        return store.factsOf(...asked);
      },
      keep: (...kept) => store.keep(...kept),
      claim: (...claimed) => store.claim(...claimed),
    };
    const graph = openGraph({ store: counted });
    await Promise.all(Array.from({ length: 50 }, () => graph.accountsOf(all)));
    expect(network.requests.map((request) => request.split(',').length)).to.deep.equal([50]);
    // Once more by the one who buys, after it has the claim.
    expect(looks).to.equal(2);
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
    expect(readings.map(({ fromCache }) => fromCache)).to.deep.equal([true]);
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
});
