import { toHandle, type GraphCallOptions, type SocialGraph } from '@codeties/core';
import { expect } from 'chai';
import { cachedSocialGraph } from '../src/index.js';
import { accountsIn, createListGraph, type ListGraph } from './support/list-graph.js';

const members = {
  ada: ['u', 'v', 'w', 'bob', 'x', 'cleo', 'y'],
  bob: ['ada'],
  cleo: ['ada'],
  dan: ['eve'],
  eve: [],
};

describe('a cached graph that is asked with noCache', () => {
  let inner: ListGraph;
  let graph: SocialGraph;

  beforeEach(() => {
    inner = createListGraph(members);
    graph = cachedSocialGraph(inner, { ttlMs: 60_000 });
  });

  const ask = async (one: string, other: string, call?: GraphCallOptions): Promise<(string | undefined)[]> => {
    const found = await graph.mutualFollows([accountsIn(members, one, other)], call);
    const [follow] = found.values();
    return [follow?.forward.answer, follow?.backward.answer];
  };

  /** What is asked of the network meanwhile. */
  const requestsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = inner.requests.length;
    await work();
    return inner.requests.slice(before);
  };

  it('asks the network, whatever it knows', async () => {
    await ask('ada', 'bob');
    expect(await requestsOf(() => ask('ada', 'bob', { noCache: true }))).to.deep.equal(['ada 0', 'ada 2', 'bob 0']);
  });

  it('puts what it is told in the place of what it knew', async () => {
    await ask('dan', 'eve');
    inner.follows('dan', []);
    inner.follows('eve', ['dan']);
    expect(await ask('dan', 'eve')).to.deep.equal(['yes', 'no']);
    expect(await ask('dan', 'eve', { noCache: true })).to.deep.equal(['no', 'yes']);
    expect(await requestsOf(() => ask('dan', 'eve'))).to.deep.equal([]);
    expect(await ask('dan', 'eve')).to.deep.equal(['no', 'yes']);
  });

  it('believes what it is told more than the other list that a follow stands in', async () => {
    const inFollowers = { present: ['#dan'], absent: [], progress: 'complete' } as const;
    graph = cachedSocialGraph(
      {
        ...inner,
        mutualFollows: (pairs, call) => {
          const readAt = new Date(Date.now() + 1_000);
          if (call?.noCache !== true) call?.memory?.learn('#eve', 'followers', { ...inFollowers, readAt });
          return inner.mutualFollows(pairs, call);
        },
      },
      { ttlMs: 60_000 },
    );
    expect(await ask('dan', 'eve')).to.deep.equal(['yes', 'no']);
    inner.follows('dan', []);
    expect((await ask('dan', 'eve', { noCache: true }))[0]).to.equal('no');
    expect((await ask('dan', 'eve'))[0]).to.equal('no');
  });

  it('loses nothing of a list that it is told no more than a part of', async () => {
    await ask('ada', 'eve');
    await ask('ada', 'bob', { noCache: true });
    expect(await requestsOf(() => ask('ada', 'cleo'))).to.deep.equal(['cleo 0']);
  });

  it('looks everybody up again', async () => {
    for (let time = 0; time < 2; time += 1) await graph.accountsOf([toHandle('ada')], { noCache: true });
    expect(inner.requests).to.deep.equal(['look up ada', 'look up ada']);
  });
});
