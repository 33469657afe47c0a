import { setImmediate } from 'node:timers/promises';
import { expectFailure } from '@codeties/contract-tests';
import {
  CodetiesError,
  createFollowMemory,
  toHandle,
  type Account,
  type AccountPair,
  type SocialGraph,
} from '@codeties/core';
import { createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';
import { ListShelf } from '../src/lists/list-shelf.js';
import { choosePageSize } from '../src/lists/page-size.js';
import { readGroup } from '../src/lists/read-group.js';
import { RowBudget } from '../src/lists/row-budget.js';
import { QuestionGraph } from '../src/plan/question-graph.js';

const crowd = Array.from({ length: 600 }, (_, index) => `crowd${index}`);
const world = createWorld([
  ...crowd.map((login) => ({ login, follows: ['ada', 'grace'] })),
  { login: 'ada', follows: crowd },
  { login: 'grace', follows: crowd },
]);

describe('a list that a call left half-read', () => {
  let sandbox: Sandbox;
  let graph: SocialGraph;
  let pair: AccountPair;

  beforeEach(async () => {
    sandbox = await startSandbox({ world });
    graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken: 'token' } });
    const found = await graph.accountsOf(['ada', 'grace'].map(toHandle));
    const [ada, grace] = [found.get(toHandle('ada')), found.get(toHandle('grace'))];
    if (!ada || !grace) throw new Error('the sandbox lacks one of them');
    pair = [ada, grace];
    sandbox.requests.reset();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  it('is read on by the next one with the same memory, so that no row is bought twice', async () => {
    const memory = createFollowMemory();
    sandbox.addFault({ network: 'twitter', kind: 'unavailable', page: 3, times: 1 });
    await expectFailure(graph.mutualFollows([pair], { memory }), 'unavailable');
    const bought = sandbox.requests.counts.twitter.rows;
    expect(bought).to.be.within(1, 599);
    const [follow] = [...(await graph.mutualFollows([pair], { memory })).values()];
    expect(follow).to.deep.equal({ forward: { answer: 'no' }, backward: { answer: 'not_asked' } });
    expect(sandbox.requests.counts.twitter.rows).to.equal(600);
  });

  it('is begun anew where X does not know its place any more', async () => {
    const memory = createFollowMemory();
    for (const { id } of pair) {
      for (const kind of ['following', 'followers'] as const) {
        memory.learn(id, kind, { present: [], absent: [], progress: { next: 'long-gone' }, readAt: new Date() });
      }
    }
    const [follow] = [...(await graph.mutualFollows([pair], { memory })).values()];
    expect(follow?.forward).to.deep.equal({ answer: 'no' });
    expect(sandbox.requests.entries.filter(({ status }) => status === 400)).to.have.length(1);
    expect(sandbox.requests.counts.twitter.rows).to.equal(600);
  });
});

describe('a page that is paid for when another list fails', () => {
  it('is remembered all the same', async () => {
    const accounts = ['1', '2', '3', '4'].map((id): Account => ({
      handle: toHandle(`member${id}`),
      id,
      isProtected: false,
      followingCount: 5,
      followersCount: 50,
    }));
    const [one, other, third, fourth] = accounts;
    if (!one || !other || !third || !fourth) throw new Error('there are four');
    const graph = new QuestionGraph({
      pairs: [
        [one, other],
        [third, fourth],
      ],
    });
    const memory = createFollowMemory();
    const budget = new RowBudget(1_000);
    const shelf = new ListShelf({
      graph,
      budget,
      memory,
      clock: { now: () => new Date() },
      readPage: async ({ ownerId }) => {
        if (ownerId === '1') throw new CodetiesError({ code: 'unavailable' });
        await setImmediate();
        return { ids: ['7'], bought: 1, progress: 'complete' };
      },
    });
    await expectFailure(readGroup({ graph, shelf, budget, choosePageSize }), 'unavailable');
    expect(memory.listOf('3', 'following')?.present).to.deep.equal(['7']);
  });
});
