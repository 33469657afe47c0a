import { inspect } from 'node:util';
import { expectFailure } from '@codeties/contract-tests';
import {
  CodetiesError,
  toHandle,
  type Account,
  type AccountPair,
  type MutualFollow,
  type SocialGraph,
} from '@codeties/core';
import { createWorld, startSandbox, type DeveloperSeed, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

describe('what X is asked and paid', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const openGraph = (rowBudget?: number): SocialGraph =>
    createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken: 'token' }, rowBudget });

  const accountsOf = async (graph: SocialGraph, ...names: string[]): Promise<Account[]> => {
    const found = await graph.accountsOf(names.map(toHandle));
    return names.flatMap((name) => found.get(toHandle(name)) ?? []);
  };

  const ask = async (graph: SocialGraph, one: string, other: string): Promise<MutualFollow | undefined> => {
    const [first, second] = await accountsOf(graph, one, other);
    if (!first || !second) throw new Error('the sandbox lacks one of them');
    sandbox.requests.reset();
    return [...(await graph.mutualFollows([[first, second]])).values()][0];
  };

  const paths = (): string[] => sandbox.requests.entries.map(({ path }) => path.replace(/\?.*/, ''));
  const rows = (): number => sandbox.requests.counts.twitter.rows;
  const crowd = (count: number): string[] => Array.from({ length: count }, (_, index) => `crowd${index}`);
  const setWorld = (developers: readonly DeveloperSeed[]): void => {
    sandbox.setWorld(createWorld([...crowd(1_500).map((login) => ({ login })), ...developers]));
  };

  it('is one look-up for two, and one for a hundred', async () => {
    await openGraph().accountsOf(['dev1', 'dev2'].map(toHandle));
    await openGraph().accountsOf(crowd(100).map(toHandle));
    expect(paths()).to.deep.equal(['/2/users/by', '/2/users/by']);
  });

  it('is the small account’s rows beside a star with 250,000 followers', async () => {
    const graph = openGraph();
    const [dev1] = await accountsOf(graph, 'dev1');
    const follow = await ask(graph, 'dev1', 'star');
    expect(follow).to.deep.equal({ forward: { answer: 'yes' }, backward: { answer: 'yes' } });
    expect(rows()).to.be.at.most((dev1?.followingCount ?? 0) + (dev1?.followersCount ?? 0));
    expect(paths()).to.have.length(2);
  });

  it('is one list where the cheaper direction is absent', async () => {
    setWorld([{ login: 'fond', follows: ['cold', 'crowd1'] }, { login: 'cold' }]);
    const follow = await ask(openGraph(), 'fond', 'cold');
    expect(follow).to.deep.equal({ forward: { answer: 'no' }, backward: { answer: 'not_asked' } });
    expect(paths()).to.have.length(1);
  });

  it('ends with the page that has the hit', async () => {
    setWorld([
      { login: 'early', follows: ['friend', ...crowd(1_400)] },
      { login: 'friend', follows: ['early', ...crowd(1_450)] },
      ...crowd(1_400).map((name) => ({ login: `${name}x`, follows: ['early', 'friend'] })),
    ]);
    await ask(openGraph(), 'early', 'friend');
    expect(paths().length).to.be.at.most(3);
  });

  it('is never more rows than the budget, also where a list is longer than its count', async () => {
    setWorld([
      { login: 'one', follows: [...crowd(1_200), 'other'] },
      { login: 'other', follows: [...crowd(1_200), 'one'] },
    ]);
    const graph = openGraph(1_100);
    const [one, other] = await accountsOf(graph, 'one', 'other');
    if (!one || !other) throw new Error('the world lacks one of them');
    const hideFollowers = { followersCount: 5_000, followingCount: 10 };
    sandbox.requests.reset();
    const found = await graph.mutualFollows([
      [
        { ...one, ...hideFollowers },
        { ...other, ...hideFollowers },
      ],
    ]);
    expect([...found.values()][0]?.forward).to.have.nested.property('reason.code', 'over_budget');
    expect(rows()).to.equal(1_100);
  });

  it('is no page twice for the pairs of one call', async () => {
    const graph = openGraph();
    const [dev1, dev2, dev4] = await accountsOf(graph, 'dev1', 'dev2', 'dev4');
    if (!dev1 || !dev2 || !dev4) throw new Error('the sandbox lacks one of them');
    sandbox.requests.reset();
    await graph.mutualFollows([
      [dev1, dev2],
      [dev1, dev4],
      [dev2, dev4],
    ]);
    expect(paths()).to.deep.equal([...new Set(paths())]);
  });

  it('is within its price, in rows and in requests', async () => {
    const names = ['dev1', 'dev2', 'dev4', 'star'];
    const graph = openGraph();
    const accounts = await accountsOf(graph, ...names);
    const pairs = accounts.flatMap((one, place) => accounts.slice(place + 1).map((other): AccountPair => [one, other]));
    sandbox.requests.reset();
    const price = graph.priceOf(names.map(toHandle), pairs);
    expect(sandbox.requests.counts.twitter.requests).to.equal(0);
    await accountsOf(graph, ...names);
    await graph.mutualFollows(pairs);
    expect(rows()).to.be.within(1, price.rows);
    expect(paths().length).to.be.within(1, price.requests);
  });

  it('never gets its secrets told in an error', async () => {
    const credentials = {
      apiKey: 'key-1',
      apiSecretKey: 'secret-2',
      accessToken: 'token-3',
      accessTokenSecret: 'secret-4',
    };
    const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials });
    const error = await expectFailure(graph.accountsOf([toHandle('dev1')]), 'refused');
    expect(error).to.be.instanceOf(CodetiesError);
    const printed = inspect(error, { depth: 20 });
    for (const secret of Object.values(credentials)) expect(printed).not.to.include(secret);
  });
});
