import { expectFailure } from '@codeties/contract-tests';
import { createFollowMemory, toHandle, type GraphCallOptions, type PairKey, type SocialGraph } from '@codeties/core';
import { expect } from 'chai';
import { cachedSocialGraph, type CacheOptions } from '../src/index.js';
import { createFakeClock, type FakeClock } from './support/fake-clock.js';
import { createGate, until } from './support/gate.js';
import { accountsIn, createListGraph, type ListGraph } from './support/list-graph.js';
import { listeningCall } from './support/listening-call.js';

const members = {
  ada: ['u', 'v', 'w', 'bob', 'x', 'cleo', 'y'],
  bob: ['ada'],
  cleo: ['ada'],
  dan: ['eve'],
  eve: [],
};

describe('a cached graph', () => {
  let inner: ListGraph;
  let graph: SocialGraph;
  let clock: FakeClock;

  const open = (options: Partial<CacheOptions> = {}): void => {
    graph = cachedSocialGraph(inner, { ttlMs: 60_000, clock, ...options });
  };

  beforeEach(() => {
    clock = createFakeClock();
    inner = createListGraph(members);
    open();
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

  it('looks nobody up twice, also who does not exist', async () => {
    const names = ['ada', 'nobody'].map(toHandle);
    const first = await graph.accountsOf(names);
    expect(await graph.accountsOf(names)).to.deep.equal(first);
    expect([...first.keys()]).to.deep.equal(['ada']);
    expect(inner.requests).to.deep.equal(['look up ada,nobody']);
  });

  it('is not asked again what it has answered, whoever is named first', async () => {
    expect(await ask('ada', 'bob')).to.deep.equal(['yes', 'yes']);
    expect(await requestsOf(() => ask('bob', 'ada'))).to.deep.equal([]);
    expect(await ask('bob', 'ada')).to.deep.equal(['yes', 'yes']);
  });

  it('answers from a list that was bought for another pair', async () => {
    expect(await ask('ada', 'cleo')).to.deep.equal(['yes', 'yes']);
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal(['bob 0']);
    expect(await ask('bob', 'cleo')).to.deep.equal(['no', 'no']);
    expect(inner.requests).to.deep.equal(['ada 0', 'ada 2', 'ada 4', 'cleo 0', 'bob 0']);
  });

  it('does not ask for the other direction where one that it knows is a no', async () => {
    await ask('ada', 'eve');
    expect(await requestsOf(() => ask('cleo', 'eve'))).to.deep.equal([]);
    expect(await ask('cleo', 'eve')).to.deep.equal(['not_asked', 'no']);
  });

  it('reads on where it left off, and tells of what it builds on', async () => {
    await ask('ada', 'bob');
    const { call, readings } = listeningCall();
    expect(await requestsOf(() => ask('ada', 'cleo', call))).to.deep.equal(['ada 4', 'cleo 0']);
    expect(readings.map(({ fromCache }) => fromCache)).to.deep.equal([false, true, false]);
  });

  it('tells of the lists that it answers from as one reading, which is as old as the oldest of them', async () => {
    const readAts = new Map([
      ['#ada', new Date(Date.now() - 1_000)],
      ['#bob', new Date(Date.now() - 3_000)],
      ['#cleo', new Date(Date.now() - 2_000)],
    ]);
    const pairs = [accountsIn(members, 'ada', 'bob'), accountsIn(members, 'ada', 'cleo')];
    graph = cachedSocialGraph(
      {
        ...inner,
        mutualFollows: (asked, call) => {
          for (const [id, readAt] of readAts)
            call?.memory?.learn(id, 'following', { present: [], absent: [], progress: 'complete', readAt });
          return inner.mutualFollows(asked, call);
        },
      },
      { ttlMs: 60_000 },
    );
    await graph.mutualFollows(pairs);
    const { call, readings } = listeningCall();
    await graph.mutualFollows(pairs, call);
    const reading = { network: 'twitter', readAt: readAts.get('#bob'), fromCache: true, requests: 0, rows: 0 };
    expect(readings).to.deep.equal([reading]);
  });

  it('tells of each answer once, whether it was known or not', async () => {
    await ask('ada', 'bob');
    const heard: PairKey[] = [];
    const onAnswer = (key: PairKey): void => void heard.push(key);
    const [known, unknown] = [accountsIn(members, 'ada', 'bob'), accountsIn(members, 'dan', 'eve')];
    const found = await graph.mutualFollows([known, unknown, known], { onAnswer });
    expect(heard).to.deep.equal(['ada\nbob', 'dan\neve']);
    expect(found).to.have.property('size', 2);
  });

  it('keeps what it has read when the network fails half-way', async () => {
    inner.onRequest = (request) => (request === 'ada 2' ? Promise.reject(new Error('gone')) : Promise.resolve());
    expect(await ask('ada', 'bob').catch(() => 'failed')).to.equal('failed');
    inner.onRequest = () => Promise.resolve();
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal(['ada 2', 'bob 0']);
  });

  it('keeps what it has read when the caller leaves half-way', async () => {
    const abort = new AbortController();
    inner.onRequest = (request) => {
      if (request !== 'ada 2') return Promise.resolve();
      abort.abort();
      return new Promise(() => undefined);
    };
    await expectFailure(ask('ada', 'bob', { signal: abort.signal }), 'aborted');
    inner.onRequest = () => Promise.resolve();
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal(['ada 2', 'bob 0']);
  });

  it('answers from a list as soon as it is bought, while the question it is bought for is under way', async () => {
    const gate = createGate();
    inner.onRequest = (request) => (request === 'dan 0' ? gate.passed : Promise.resolve());
    const asked = ask('cleo', 'dan');
    await until(() => inner.requests.includes('dan 0'));
    expect(await ask('cleo', 'eve')).to.deep.equal(['no', 'not_asked']);
    gate.open();
    await asked;
    expect(inner.requests).to.deep.equal(['cleo 0', 'dan 0']);
  });

  it('buys a list once for different questions that are asked at the same time', async () => {
    const gate = createGate();
    inner.onRequest = () => gate.passed;
    const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    open({ pause });
    const questions = Promise.all([ask('ada', 'bob'), ask('ada', 'cleo'), ask('ada', 'dan')]);
    gate.open();
    expect(await questions).to.deep.equal([
      ['yes', 'yes'],
      ['yes', 'yes'],
      ['no', 'no'],
    ]);
    expect([...inner.requests].sort()).to.deep.equal(['ada 0', 'ada 2', 'ada 4', 'ada 6', 'bob 0', 'cleo 0', 'dan 0']);
  });

  it('keeps what is learned while accounts are looked up', async () => {
    const learned = { present: ['#bob'], absent: [], progress: 'unread', readAt: clock.now() } as const;
    graph = cachedSocialGraph(
      {
        ...inner,
        accountsOf: (handles, call) => {
          call?.memory?.learn('#ada', 'following', learned);
          call?.memory?.learn('#ada', 'followers', learned);
          return inner.accountsOf(handles, call);
        },
      },
      { ttlMs: 60_000 },
    );
    await graph.accountsOf([toHandle('ada')]);
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal([]);
    expect(await ask('ada', 'bob')).to.deep.equal(['yes', 'yes']);
  });

  it('puts what it knows into the memory of the call, and what it reads', async () => {
    await ask('ada', 'bob');
    const memory = createFollowMemory();
    await ask('ada', 'cleo', { memory });
    expect(memory.listOf('#ada', 'following')?.present).to.include.members(['#u', '#bob', '#cleo']);
    expect(memory.listOf('#cleo', 'following')?.progress).to.equal('complete');
  });

  it('asks again once the time is over, counted from the oldest part of a list', async () => {
    await ask('ada', 'bob');
    clock.pass(50_000);
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal([]);
    clock.pass(11_000);
    expect(await requestsOf(() => ask('ada', 'bob'))).to.deep.equal(['ada 0', 'ada 2', 'bob 0']);
  });

  it('keeps a list as long as it may, also where something was learned elsewhere long before it was read', async () => {
    graph = cachedSocialGraph(
      {
        ...inner,
        accountsOf: (handles, call) => {
          const crumb = { present: [], absent: ['#me'], progress: 'unread', readAt: clock.now() } as const;
          for (const handle of handles) call?.memory?.learn(`#${handle}`, 'following', crumb);
          return inner.accountsOf(handles, call);
        },
        mutualFollows: (pairs, call) => {
          const list = { present: ['#ada'], absent: [], progress: 'complete', readAt: clock.now() } as const;
          for (const { id } of pairs.flat()) call?.memory?.learn(id, 'following', list);
          return inner.mutualFollows(pairs, call);
        },
      },
      { ttlMs: 60_000, clock },
    );
    await graph.accountsOf(['bob', 'cleo'].map(toHandle));
    clock.pass(50_000);
    expect(await ask('bob', 'cleo')).to.deep.equal(['no', 'no']);
    clock.pass(20_000);
    inner.onRequest = () => Promise.reject(new Error('asked again'));
    expect(await ask('bob', 'cleo')).to.deep.equal(['no', 'no']);
  });

  it('keeps no more members than it may', async () => {
    open({ maxMembers: 4 });
    await ask('ada', 'cleo');
    expect(await requestsOf(() => ask('cleo', 'ada'))).to.deep.equal(['ada 0', 'ada 2', 'ada 4']);
  });

  it('passes prices through', () => {
    expect(graph.priceOf([toHandle('ada')], [accountsIn(members, 'ada', 'bob')])).to.deep.equal({
      requests: 1,
      rows: 1,
    });
  });
});
