import { createBitbucketCodeHost } from '@codeties/adapters-bitbucket';
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import { toHandle, type CallOptions } from '@codeties/core';
import { startSandbox, type FaultKind, type NetworkName, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createRequestPolicy, type NetworkRest } from '../src/index.js';
import { failureOf } from './failure-of.js';

const dev1 = toHandle('dev1');

describe('a policy for what adapters ask', () => {
  let sandbox: Sandbox;
  let rests: NetworkRest[];
  let now: number;

  beforeEach(async () => {
    sandbox = await startSandbox();
    rests = [];
    now = Date.now();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const policyFor = (network: 'github' | 'twitter' | 'bitbucket'): ReturnType<typeof createRequestPolicy> =>
    createRequestPolicy({
      network,
      firstBackoffMs: 1,
      longestBackoffMs: 5,
      shortestRoundMs: 0,
      onRest: (rest) => rests.push(rest),
      clock: { now: () => new Date(now) },
    });
  const askX = (): ((call?: CallOptions) => Promise<unknown>) => {
    const credentials = { bearerToken: sandbox.credentials.bearerToken };
    const graph = createTwitterSocialGraph({ baseUrl: sandbox.xUrl, credentials, policy: policyFor('twitter') });
    return (call) => graph.accountsOf([dev1], call);
  };
  const ask: Record<NetworkName, () => (call?: CallOptions) => Promise<unknown>> = {
    github: () => {
      const token = sandbox.credentials.githubToken;
      const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token, policy: policyFor('github') });
      return (call) => directory.organisationsOf([dev1], call);
    },
    twitter: askX,
    bitbucket: () => {
      const token = sandbox.credentials.bitbucketToken;
      const host = createBitbucketCodeHost({ baseUrl: sandbox.bitbucketUrl, token, policy: policyFor('bitbucket') });
      return (call) => host.portfolioOf(toHandle('pypy'), call);
    },
  };
  const fail = (network: NetworkName, kind: FaultKind, times?: number): void => {
    sandbox.addFault({ network, kind, times });
  };
  const requests = (network: NetworkName): number => sandbox.requests.counts[network].requests;

  for (const network of ['github', 'twitter', 'bitbucket'] as const) {
    it(`has ${network} answer after two failures`, async () => {
      const asked = ask[network]();
      fail(network, 'unavailable', 2);
      await asked();
      expect(requests(network)).to.equal(3);
    });

    it(`gives up on ${network} after three`, async () => {
      const asked = ask[network]();
      fail(network, 'unavailable', 3);
      expect((await failureOf(asked())).code).to.equal('unavailable');
      await asked();
      expect(requests(network)).to.equal(4);
    });

    it(`gives ${network} a rest, asks nothing of it meanwhile, and asks again after it`, async () => {
      const asked = ask[network]();
      fail(network, 'unavailable');
      // Nobody has time to wait for the end of the rest.
      const deadline = new Date(Date.now() + 4_000);
      for (let time = 0; time < 4; time += 1) await failureOf(asked({ deadline }));
      expect(requests(network)).to.equal(10);
      expect(rests).to.deep.equal([{ network, until: new Date(now + 5_000) }]);
      expect((await failureOf(asked())).retryAt).to.deep.equal(new Date(now + 5_000));
      expect(requests(network)).to.equal(10);
      sandbox.clearFaults();
      now += 5_000;
      await asked();
      expect(requests(network)).to.equal(11);
    });

    it(`asks ${network} once where its credentials are refused`, async () => {
      const asked = ask[network]();
      fail(network, 'unauthorized');
      for (let time = 0; time < 12; time += 1) expect((await failureOf(asked())).code).to.equal('refused');
      expect(requests(network)).to.equal(12);
      expect(rests).to.deep.equal([]);
    });
  }

  for (const network of ['github', 'twitter', 'bitbucket'] as const) {
    it(`does not leave ${network} alone for what it says of one account, be it odd`, async () => {
      const asked = ask[network]();
      const kinds = ['wrong-shape', 'not-found'] as const;
      for (const kind of kinds) {
        fail(network, kind);
        for (let time = 0; time < 12; time += 1) await asked().catch(() => undefined);
        sandbox.clearFaults();
      }
      expect(requests(network)).to.be.at.least(24);
      expect(rests).to.deep.equal([]);
    });

    it(`leaves ${network} alone that shows a page in its place`, async () => {
      const asked = ask[network]();
      fail(network, 'not-json');
      for (let time = 0; time < 12; time += 1) await failureOf(asked());
      expect(rests).to.have.length(1);
    });
  }

  it('buys no row of X a second time', async () => {
    const asked = askX();
    fail('twitter', 'reset-in-body', 1);
    expect((await failureOf(asked())).code).to.equal('unavailable');
    expect(requests('twitter')).to.equal(1);
  });

  it('makes no try that would begin past the deadline', async () => {
    const asked = ask.github();
    sandbox.addFault({ network: 'github', kind: 'unavailable', retryAfterSeconds: 20 });
    const start = Date.now();
    const error = await failureOf(asked({ deadline: new Date(now + 10_000) }));
    expect(error.code).to.equal('unavailable');
    expect(error.retryAt?.getTime()).to.be.at.least(now + 20_000);
    expect(requests('github')).to.equal(1);
    expect(Date.now() - start).to.be.lessThan(5_000);
  });
});
