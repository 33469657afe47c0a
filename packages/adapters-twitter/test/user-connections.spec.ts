import { createFollowMemory, toHandle, type AccountPair, type FollowMemory, type SocialGraph } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox, type SandboxOptions } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

const crowd = Array.from({ length: 30 }, (_, index) => `crowd${index}`);

/** `owner` granted the keys; `friend` is mutual, `idol` does not follow back, `shy` hides lists. */
const world = createWorld([
  ...crowd.map((login) => ({ login, follows: ['owner', 'friend', 'idol'] })),
  { login: 'owner', follows: ['friend', 'idol', 'shy', ...crowd] },
  { login: 'friend', follows: ['owner', ...crowd] },
  { login: 'idol', follows: crowd },
  { login: 'shy', follows: ['owner'], isProtected: true },
]);

describe('what X tells of its user’s own connections', () => {
  let sandbox: Sandbox | undefined;

  afterEach(async () => {
    await sandbox?.close();
  });

  const open = async (
    options: SandboxOptions = {},
  ): Promise<{ readonly graph: SocialGraph; readonly asked: Sandbox }> => {
    sandbox = await startSandbox({ world, oauthUser: 'owner', ...options });
    const { bearerToken, oauth } = sandbox.credentials;
    const graph = createTwitterSocialGraph({
      baseUrl: sandbox.xUrl,
      credentials: { bearerToken },
      userCredentials: oauth,
    });
    return { graph, asked: sandbox };
  };

  const pairsWith = async (
    graph: SocialGraph,
    names: readonly string[],
    memory?: FollowMemory,
  ): Promise<AccountPair[]> => {
    const found = await graph.accountsOf(['owner', ...names].map(toHandle), { memory });
    const owner = found.get(toHandle('owner'));
    return names.flatMap((name): AccountPair[] => {
      const other = found.get(toHandle(name));
      return owner && other ? [[other, owner]] : [];
    });
  };

  const answers = { friend: ['yes', 'yes'], idol: ['no', 'yes'], shy: ['yes', 'yes'] };
  const expectAnswers = async (
    graph: SocialGraph,
    pairs: readonly AccountPair[],
    memory?: FollowMemory,
  ): Promise<void> => {
    const follows = await graph.mutualFollows(pairs, { memory });
    for (const [name, [first, second]] of Object.entries(answers)) {
      const follow = follows.get(name < 'owner' ? `${name}\nowner` : `owner\n${name}`);
      expect(follow?.forward.answer, name).to.equal(first);
      expect(follow?.backward.answer, name).to.be.oneOf(first === 'no' ? [second, 'not_asked'] : [second]);
    }
  };

  it('is learned with the look-up, so that nothing is left to ask', async () => {
    const { graph, asked } = await open();
    const memory = createFollowMemory();
    const pairs = await pairsWith(graph, Object.keys(answers), memory);
    expect(asked.requests.counts.twitter).to.deep.equal({ requests: 1, rows: 4 });
    await expectAnswers(graph, pairs, memory);
    expect(asked.requests.counts.twitter).to.deep.equal({ requests: 1, rows: 4 });
  });

  it('is one request and a row each where nothing was learned before, protected accounts too', async () => {
    const { graph, asked } = await open();
    const pairs = await pairsWith(graph, Object.keys(answers));
    asked.requests.reset();
    await expectAnswers(graph, pairs);
    expect(asked.requests.counts.twitter).to.deep.equal({ requests: 1, rows: 3 });
  });

  it('is not asked for where the user’s own list is shorter than the row each', async () => {
    const { graph, asked } = await open({
      world: createWorld([
        ...crowd.map((login) => ({ login, follows: ['friend'] })),
        { login: 'owner', follows: ['crowd1'] },
        { login: 'friend', follows: crowd },
      ]),
    });
    const pairs = await pairsWith(graph, [...crowd.slice(0, 5), 'friend']);
    asked.requests.reset();
    await graph.mutualFollows(pairs);
    expect(asked.requests.entries.filter(({ path }) => path.startsWith('/2/users/by'))).to.deep.equal([]);
    expect(asked.requests.counts.twitter.rows).to.be.at.most(2);
  });

  it('is never a no where X leaves it out: the lists tell, and it is not asked for in vain again', async () => {
    const { graph, asked } = await open({ hidesConnectionStatus: true });
    const pairs = await pairsWith(graph, Object.keys(answers));
    asked.requests.reset();
    await expectAnswers(graph, pairs);
    expect(asked.requests.entries.every(({ path }) => path.includes('/follow'))).to.equal(true);
    expect(asked.requests.counts.twitter.rows).to.be.greaterThan(0);
  });

  it('is of no use for a pair of others', async () => {
    const { graph, asked } = await open();
    const found = await graph.accountsOf(['friend', 'idol'].map(toHandle));
    const [friend, idol] = [found.get(toHandle('friend')), found.get(toHandle('idol'))];
    if (!friend || !idol) throw new Error('the sandbox lacks one of them');
    asked.requests.reset();
    const follows = await graph.mutualFollows([[friend, idol]]);
    const [follow] = [...follows.values()];
    expect([follow?.forward.answer, follow?.backward.answer]).to.include('no');
    expect(asked.requests.entries.every(({ path }) => path.includes('/follow'))).to.equal(true);
  });
});
