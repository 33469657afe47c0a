import { expectFailure } from '@codeties/contract-tests';
import { createFollowMemory, toHandle, type Account, type AccountPair, type SocialGraph } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox, type SandboxOptions } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

const crowd = Array.from({ length: 20 }, (_, index) => `crowd${index}`);
const world = createWorld([
  ...crowd.map((login) => ({ login, follows: ['ada'] })),
  { login: 'ada', follows: ['grace', ...crowd] },
  { login: 'grace', follows: ['ada', ...crowd] },
  { login: 'shy', follows: ['timid'], isProtected: true },
  { login: 'timid', follows: ['shy'], isProtected: true },
]);

describe('asking friendships/show of v1.1', () => {
  let sandbox: Sandbox | undefined;

  afterEach(async () => {
    await sandbox?.close();
  });

  const open = async (
    options: SandboxOptions = {},
  ): Promise<{ readonly graph: SocialGraph; readonly asked: Sandbox }> => {
    sandbox = await startSandbox({ world, hasFriendshipsShow: true, ...options });
    const { bearerToken } = sandbox.credentials;
    return {
      graph: createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken }, friendshipsShow: true }),
      asked: sandbox,
    };
  };

  const accountsOf = async (graph: SocialGraph, ...names: string[]): Promise<Account[]> => {
    const found = await graph.accountsOf(names.map(toHandle));
    sandbox?.requests.reset();
    return names.flatMap((name) => found.get(toHandle(name)) ?? []);
  };

  const pairOf = async (graph: SocialGraph, ...names: [string, string]): Promise<AccountPair> => {
    const [one, other] = await accountsOf(graph, ...names);
    if (!one || !other) throw new Error('the sandbox lacks one of them');
    return [one, other];
  };

  it('tells both directions of any pair for a request and no row, protected ones too', async () => {
    const { graph, asked } = await open();
    const pairs = [await pairOf(graph, 'ada', 'grace'), await pairOf(graph, 'shy', 'timid')];
    const follows = await graph.mutualFollows(pairs);
    const yes = { answer: 'yes' };
    expect([...follows.values()]).to.deep.equal([
      { forward: yes, backward: yes },
      { forward: yes, backward: yes },
    ]);
    expect(asked.requests.counts.twitter).to.deep.equal({ requests: 2, rows: 0 });
  });

  it('is remembered', async () => {
    const { graph, asked } = await open();
    const memory = createFollowMemory();
    const pair = await pairOf(graph, 'crowd1', 'grace');
    const [first] = [...(await graph.mutualFollows([pair], { memory })).values()];
    const [again] = [...(await graph.mutualFollows([pair], { memory })).values()];
    expect([first?.forward.answer, first?.backward.answer]).to.deep.equal(['no', 'yes']);
    expect(again?.forward.answer).to.equal('no');
    expect(asked.requests.counts.twitter.requests).to.equal(1);
  });

  it('is done for as many pairs as its window takes, the dearest, and the lists tell the others', async () => {
    const { graph, asked } = await open();
    const accounts = await accountsOf(graph, ...crowd, 'ada', 'grace');
    const pairs = accounts.flatMap((one, place) => accounts.slice(place + 1).map((other): AccountPair => [one, other]));
    const follows = await graph.mutualFollows(pairs);
    expect(follows.size).to.equal(231);
    expect([...follows.values()].some(({ forward }) => forward.answer === 'unknown')).to.equal(false);
    const shown = asked.requests.entries.filter(({ path }) => path.startsWith('/1.1/'));
    expect(shown).to.have.length(180);
    const [ada, grace] = [accounts.at(-2)?.id ?? '', accounts.at(-1)?.id ?? ''];
    expect(shown.filter(({ path }) => path.includes(ada) && path.includes(grace))).to.have.length(1);
  });

  it('is refused where the credentials have no access, rather than paid for in rows', async () => {
    const { graph, asked } = await open({ hasFriendshipsShow: false });
    const pair = await pairOf(graph, 'ada', 'grace');
    await expectFailure(graph.mutualFollows([pair]), 'refused');
    expect(asked.requests.counts.twitter.rows).to.equal(0);
  });

  it('leaves it to the lists to tell where its limit is reached, and is not asked again before that passes', async () => {
    const { graph, asked } = await open();
    const pairs = [await pairOf(graph, 'ada', 'grace'), await pairOf(graph, 'crowd1', 'ada')];
    asked.addFault({ network: 'twitter', kind: 'rate-limited', times: 1 });
    const yes = { answer: 'yes' };
    for (const pair of pairs) {
      const [follow] = [...(await graph.mutualFollows([pair])).values()];
      expect(follow).to.deep.equal({ forward: yes, backward: yes });
    }
    expect(asked.requests.entries.filter(({ path }) => path.startsWith('/1.1/'))).to.have.length(1);
    expect(asked.requests.counts.twitter.rows).to.be.greaterThan(0);
  });

  it('leaves it to the lists to say who is gone', async () => {
    const { graph, asked } = await open();
    const pair = await pairOf(graph, 'ada', 'grace');
    asked.setWorld(createWorld([{ login: 'ada' }, { login: 'grace', isSuspended: true }]));
    const [follow] = [...(await graph.mutualFollows([pair])).values()];
    expect(follow?.forward).to.deep.equal({ answer: 'no' });
  });
});
