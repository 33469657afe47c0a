import { expectFailure } from '@codeties/contract-tests';
import { createFollowMemory, toHandle, type MutualFollow, type OrgDirectory, type PairKey } from '@codeties/core';
import { expect } from 'chai';
import { coalescedOrgDirectory, coalescedSocialGraph } from '../src/index.js';
import { createGate, until, type Gate } from './support/gate.js';
import { accountsIn, createListGraph, type ListGraph } from './support/list-graph.js';

describe('a coalesced directory', () => {
  let asked: (readonly string[])[];
  let gate: Gate;
  let directory: OrgDirectory;

  beforeEach(() => {
    asked = [];
    gate = createGate();
    directory = coalescedOrgDirectory({
      network: 'github',
      priceOf: (handles) => ({ requests: handles.length, rows: 0 }),
      organisationsOf: async (handles) => {
        asked.push(handles);
        await gate.passed;
        return new Map(handles.map((handle) => [handle, [{ id: '1', login: 'one' }]]));
      },
    });
  });

  it('is asked once for fifty equal questions', async () => {
    const questions = Array.from({ length: 50 }, () => directory.organisationsOf(['ada', 'bob'].map(toHandle)));
    gate.open();
    for (const found of await Promise.all(questions)) expect(found).to.have.property('size', 2);
    expect(asked).to.deep.equal([['ada', 'bob']]);
  });

  it('is asked once for each handle of questions that overlap', async () => {
    const questions = [['ada', 'bob'], ['bob', 'cleo'], ['Ada']].map((names) =>
      directory.organisationsOf(names.map(toHandle)),
    );
    gate.open();
    expect((await Promise.all(questions)).map(({ size }) => size)).to.deep.equal([2, 2, 1]);
    expect(asked).to.deep.equal([['ada', 'bob'], ['cleo']]);
  });

  it('answers forty-nine of fifty where one gives up', async () => {
    const abort = new AbortController();
    const first = directory.organisationsOf([toHandle('ada')], { signal: abort.signal });
    const others = Array.from({ length: 49 }, () => directory.organisationsOf([toHandle('ada')]));
    abort.abort();
    await expectFailure(first, 'aborted');
    gate.open();
    expect(await Promise.all(others)).to.have.length(49);
    expect(asked).to.have.length(1);
  });

  it('passes prices through', () => {
    expect(directory.priceOf([toHandle('ada')])).to.deep.equal({ requests: 1, rows: 0 });
  });
});

describe('a coalesced graph', () => {
  const members = { ada: ['bob'], bob: ['ada'], cleo: [] };
  let inner: ListGraph;
  let graph: ReturnType<typeof coalescedSocialGraph>;
  let gate: Gate;

  beforeEach(() => {
    gate = createGate();
    inner = createListGraph(members);
    inner.onRequest = () => gate.passed;
    graph = coalescedSocialGraph(inner);
  });

  const pair = (...names: string[]): ReturnType<typeof accountsIn> => accountsIn(members, ...names);

  it('looks each handle up once', async () => {
    const questions = [
      ['ada', 'bob'],
      ['bob', 'cleo'],
    ].map((names) => graph.accountsOf(names.map(toHandle)));
    gate.open();
    expect((await Promise.all(questions)).map(({ size }) => size)).to.deep.equal([2, 2]);
    expect(inner.requests).to.deep.equal(['look up ada,bob', 'look up cleo']);
  });

  it('is asked once about a pair, whoever is named first, and tells everybody of each answer once', async () => {
    const heard: [PairKey, MutualFollow][] = [];
    const onAnswer = (key: PairKey, follow: MutualFollow): void => void heard.push([key, follow]);
    const questions = Array.from({ length: 50 }, (_, time) =>
      graph.mutualFollows([time % 2 === 0 ? pair('ada', 'bob') : pair('bob', 'ada')], { onAnswer }),
    );
    gate.open();
    const answers = await Promise.all(questions);
    const both = { forward: { answer: 'yes' }, backward: { answer: 'yes' } };
    for (const answer of answers) expect([...answer]).to.deep.equal([['ada\nbob', both]]);
    expect(heard).to.have.length(50);
    expect(inner.requests).to.deep.equal(['ada 0', 'bob 0']);
  });

  it('is asked once about the same pairs in another order, and tells of each as soon as it is answered', async () => {
    const heard: PairKey[] = [];
    inner.onRequest = (request) => (request === 'cleo 0' ? gate.passed : Promise.resolve());
    const [one, other] = [pair('ada', 'bob'), pair('ada', 'cleo')];
    const first = graph.mutualFollows([one, other]);
    const second = graph.mutualFollows([other, one, one], {
      onAnswer: (key) => {
        heard.push(key);
        gate.open();
      },
    });
    await Promise.all([first, second]);
    expect(heard).to.deep.equal(['ada\nbob', 'ada\ncleo']);
    expect(inner.requests).to.deep.equal(['ada 0', 'bob 0', 'ada 0', 'cleo 0']);
  });

  it('tells whoever comes later what was answered before', async () => {
    const heard: PairKey[] = [];
    inner.onRequest = (request) => (request === 'cleo 0' ? gate.passed : Promise.resolve());
    const pairs = [pair('ada', 'bob'), pair('ada', 'cleo')];
    const first = graph.mutualFollows(pairs);
    await until(() => inner.requests.includes('cleo 0'));
    const second = graph.mutualFollows(pairs, { onAnswer: (key) => void heard.push(key) });
    gate.open();
    await Promise.all([first, second]);
    expect([...heard].sort()).to.deep.equal(['ada\nbob', 'ada\ncleo']);
  });

  it('ties no pair to a group of which it is one', async () => {
    inner.onRequest = (request) => (request === 'cleo 0' ? gate.passed : Promise.resolve());
    const group = graph.mutualFollows([pair('ada', 'cleo'), pair('ada', 'bob')]);
    await until(() => inner.requests.includes('cleo 0'));
    expect(await graph.mutualFollows([pair('ada', 'bob')])).to.have.property('size', 1);
    gate.open();
    await group;
  });

  it('lets the memory of whoever asked first learn', async () => {
    const [first, second] = [createFollowMemory(), createFollowMemory()];
    const questions = [first, second].map((memory) => graph.mutualFollows([pair('ada', 'bob')], { memory }));
    gate.open();
    await Promise.all(questions);
    expect(first.listOf('#ada', 'following')?.present).to.deep.equal(['#bob']);
    expect(second.listOf('#ada', 'following')).to.equal(undefined);
  });

  it('answers the others where one gives up', async () => {
    const abort = new AbortController();
    const first = graph.mutualFollows([pair('ada', 'bob')], { signal: abort.signal });
    const other = graph.mutualFollows([pair('ada', 'bob')]);
    abort.abort();
    await expectFailure(first, 'aborted');
    gate.open();
    expect(await other).to.have.property('size', 1);
    expect(inner.requests).to.deep.equal(['ada 0', 'bob 0']);
  });

  it('passes prices through', () => {
    expect(graph.priceOf([toHandle('ada')], [pair('ada', 'bob')])).to.deep.equal({ requests: 1, rows: 1 });
  });
});
