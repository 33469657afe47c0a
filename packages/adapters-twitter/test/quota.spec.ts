import { expectFailure } from '@codeties/contract-tests';
import { createQuotaLedger, toHandle, type AccountPair, type QuotaLedger, type SocialGraph } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createTwitterSocialGraph } from '../src/index.js';

const crowd = Array.from({ length: 30 }, (_, index) => `crowd${index}`);
const names = Array.from({ length: 10 }, (_, index) => `hub${index}`);
const world = createWorld([
  ...crowd.map((login) => ({ login, follows: names })),
  // Everybody follows the hub after: a list each has to be read.
  ...names.map((login, place) => ({ login, follows: crowd.slice(0, 5 + place) })),
]);

describe('X’s limits', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ world, limits: { twitter: { requests: 3, windowSeconds: 900 } } });
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const open = (quotas?: QuotaLedger, bearerToken = 'token'): SocialGraph =>
    createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials: { bearerToken }, quotas });

  const pairs = async (graph: SocialGraph): Promise<AccountPair[]> => {
    const accounts = [...(await graph.accountsOf(names.map(toHandle))).values()];
    sandbox.requests.reset();
    return accounts.flatMap((one, place) => accounts.slice(place + 1).map((other): AccountPair => [one, other]));
  };

  /** Until X has told its limit, as many lists go as are read at once. */
  const refused = (): number => sandbox.requests.entries.filter(({ status }) => status === 429).length;

  it('end a call that needs more, with the time to try again, and are not tried again', async () => {
    const graph = open();
    const all = await pairs(graph);
    const error = await expectFailure(graph.mutualFollows(all), 'rate_limited');
    expect(error.retryAt?.getTime()).to.be.greaterThan(Date.now() + 800_000);
    const before = refused();
    expect(before).to.be.below(8);
    await expectFailure(graph.mutualFollows(all), 'rate_limited');
    expect(refused()).to.equal(before);
  });

  it('are counted together by all who share a ledger and a token', async () => {
    const quotas = createQuotaLedger();
    const all = await pairs(open(quotas));
    await expectFailure(open(quotas).mutualFollows(all), 'rate_limited');
    const before = refused();
    await expectFailure(open(quotas).mutualFollows(all), 'rate_limited');
    expect(refused()).to.equal(before);
    const asked = sandbox.requests.counts.twitter.requests;
    await expectFailure(open(quotas, 'another').mutualFollows(all), 'rate_limited');
    expect(sandbox.requests.counts.twitter.requests).to.be.greaterThan(asked);
  });

  it('are told by credential and endpoint, and never with the token', async () => {
    const quotas = createQuotaLedger();
    await open(quotas, 'very-secret').accountsOf([toHandle('hub1')]);
    const [quota] = await quotas.quotas();
    expect(quota).to.include({ network: 'twitter', resource: 'users/by', limit: 3, remaining: 2 });
    expect(quota?.credential).to.match(/^bearer [0-9a-f]{8}$/);
    expect(quota?.resetAt?.getTime()).to.be.greaterThan(Date.now());
  });

  it('are waited for where the deadline allows it', async () => {
    const quotas = createQuotaLedger();
    let takes = 0;
    const inAMoment: QuotaLedger = {
      ...quotas,
      take: (key) => {
        takes += 1;
        return takes > 1
          ? quotas.take(key)
          : Promise.resolve({ until: new Date(Date.now() + 20), code: 'rate_limited' });
      },
    };
    const found = await open(inAMoment).accountsOf([toHandle('hub1')], { deadline: new Date(Date.now() + 5_000) });
    expect(found.size).to.equal(1);
    expect(sandbox.requests.counts.twitter.requests).to.equal(1);
  });

  it('give back a request that never reached X', async () => {
    const quotas = createQuotaLedger();
    const graph = open(quotas);
    await graph.accountsOf([toHandle('hub1')]);
    sandbox.addFault({ network: 'twitter', kind: 'reset' });
    await expectFailure(graph.accountsOf([toHandle('hub2')]), 'unavailable');
    expect((await quotas.quotas())[0]?.remaining).to.equal(2);
  });
});
