import { describeCodeHost, expectFailure } from '@codeties/contract-tests';
import { toHandle, type CodeHost, type Portfolio, type Repository } from '@codeties/core';
import { createSandboxUpstream, createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createBitbucketCodeHost } from '../src/index.js';

describeCodeHost('Bitbucket over the sandbox', {
  setup: async (members) => {
    const developers = Object.entries(members).map(([login, repositories]) => ({ login, bitbucket: { repositories } }));
    const sandbox = await startSandbox({ world: createWorld(developers) });
    return {
      host: createBitbucketCodeHost({
        baseUrl: sandbox.bitbucketUrl,
        token: sandbox.credentials.bitbucketToken,
      }),
      ...createSandboxUpstream(sandbox, 'bitbucket'),
    };
  },
});

describe('Bitbucket', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const open = (token?: string): CodeHost => createBitbucketCodeHost({ baseUrl: `${sandbox.bitbucketUrl}/`, token });
  const collect = async (portfolio: Portfolio | undefined): Promise<Repository[]> => {
    const repositories: Repository[] = [];
    for await (const page of portfolio?.repositories ?? []) repositories.push(...page);
    return repositories;
  };

  for (const [workspace, count, requests] of [
    ['bare', 0, 1],
    ['hundred', 100, 1],
    ['hundredone', 101, 2],
    ['thousand', 1_000, 10],
  ] as const) {
    it(`gives the ${count} repositories of ${workspace} for ${requests} requests`, async () => {
      expect(await collect(await open().portfolioOf(toHandle(workspace)))).to.have.length(count);
      expect(sandbox.requests.counts.bitbucket.requests).to.equal(requests);
    });
  }

  it('has no fork where the parent is null, and no language where it is empty', async () => {
    const repositories = await collect(await open().portfolioOf(toHandle('pypy')));
    expect(repositories.some(({ isFork }) => isFork)).to.equal(true);
    expect(repositories.some(({ isFork }) => !isFork)).to.equal(true);
    expect(repositories.some(({ language }) => language === undefined)).to.equal(true);
    expect(repositories.every(({ language }) => language !== '')).to.equal(true);
  });

  it('has neither stars nor topics nor followers, and does not pretend', async () => {
    const portfolio = await open().portfolioOf(toHandle('pypy'));
    expect(portfolio?.profile.followers).to.equal(undefined);
    for (const repository of await collect(portfolio)) {
      expect(repository).not.to.have.any.keys('stars', 'topics', 'openIssues', 'watchers');
    }
  });

  it('takes a bearer token, and an API token with its address', async () => {
    for (const token of ['token', 'ada@example.com:token']) {
      expect(await open(token).portfolioOf(toHandle('pypy'))).not.to.equal(undefined);
    }
    await expectFailure(open('bad-token').portfolioOf(toHandle('pypy')), 'refused');
  });

  it('has nobody where somebody is gone', async () => {
    sandbox.addFault({ network: 'bitbucket', kind: 'gone' });
    expect(await open().portfolioOf(toHandle('pypy'))).to.equal(undefined);
  });

  it('is asked for the pages behind the first at the same time', async () => {
    const portfolio = await open().portfolioOf(toHandle('thousand'));
    sandbox.addFault({ network: 'bitbucket', kind: 'hang' });
    sandbox.requests.reset();
    const reading = collect(portfolio);
    while (sandbox.requests.counts.bitbucket.requests < 9) await new Promise(setImmediate);
    await sandbox.close();
    await expectFailure(reading, 'unavailable');
  });
});
