import { describeCodeHost, describeGistHost, expectFailure } from '@codeties/contract-tests';
import { toHandle, type CodeHost, type Portfolio, type Repository } from '@codeties/core';
import { createSandboxUpstream, createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createGitHubCodeHost, createGitHubGistHost } from '../src/index.js';

for (const kind of ['a token', 'no token'] as const) {
  describeCodeHost(`GitHub over the sandbox with ${kind}`, {
    setup: async (members) => {
      const developers = Object.entries(members).map(([login, repositories]) => ({ login, repositories }));
      const limits = { githubAnonymous: { requests: 1_000 } };
      const sandbox = await startSandbox({ world: createWorld(developers), limits });
      const token = kind === 'a token' ? sandbox.credentials.githubToken : undefined;
      return {
        host: createGitHubCodeHost({ baseUrl: sandbox.githubUrl, token }),
        ...createSandboxUpstream(sandbox, 'github'),
      };
    },
  });
}

describeGistHost('GitHub over the sandbox', {
  setup: async (world) => {
    const developers = Object.entries(world).map(([login, count]) => ({
      login,
      gists: Array.from({ length: count }, (_, index) => ({ description: `gist ${index}` })),
    }));
    const sandbox = await startSandbox({ world: createWorld(developers) });
    const { githubToken: token } = sandbox.credentials;
    return {
      host: createGitHubGistHost({ baseUrl: sandbox.githubUrl, token }),
      ...createSandboxUpstream(sandbox, 'github'),
    };
  },
});

describe('what GitHub is asked for somebody’s repositories', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const open = (token?: string): CodeHost => createGitHubCodeHost({ baseUrl: sandbox.githubUrl, token });

  const collect = async (portfolio: Portfolio | undefined): Promise<Repository[]> => {
    const repositories: Repository[] = [];
    for await (const page of portfolio?.repositories ?? []) repositories.push(...page);
    return repositories;
  };

  for (const [login, requests] of [
    ['bare', 2],
    ['hundred', 3],
    ['hundredone', 4],
    ['thousand', 12],
  ] as const) {
    it(`is ${requests} requests for ${login}, watchers included`, async () => {
      const repositories = await collect(await open('token').portfolioOf(toHandle(login)));
      expect(repositories.every(({ watchers }) => watchers !== undefined)).to.equal(true);
      expect(sandbox.requests.counts.github.requests).to.equal(requests);
    });
  }

  it('does not take stars for watchers', async () => {
    const [alone, listed] = await Promise.all([
      open('token').repositoryOf({ owner: toHandle('pypy'), name: 'pypy' }),
      open('token').portfolioOf(toHandle('pypy')).then(collect),
    ]);
    const same = listed.find(({ id }) => id === alone?.repository.id);
    expect(same?.watchers).to.equal(alone?.repository.watchers).and.not.to.equal(same?.stars);
  });

  it('leaves watchers out without a token, and says so', async () => {
    const portfolio = await open().portfolioOf(toHandle('pypy'));
    expect(portfolio?.notes()).to.have.length(1);
    for (const { watchers, stars } of await collect(portfolio)) {
      expect(watchers).to.equal(undefined);
      expect(stars).to.be.a('number');
    }
  });

  for (const kind of ['rate-limited', 'rate-limited-200', 'unavailable', 'wrong-shape', 'cut-json'] as const) {
    it(`leaves out the watchers alone where GraphQL is ${kind}, and says so`, async () => {
      sandbox.addFault({ network: 'github', kind, path: '/graphql' });
      const portfolio = await open('token').portfolioOf(toHandle('pypy'));
      const repositories = await collect(portfolio);
      expect(repositories.map(({ watchers }) => watchers)).to.deep.equal(repositories.map(() => undefined));
      expect(repositories).to.have.length(6);
      expect(portfolio?.notes()).to.have.length(1);
      expect(portfolio?.tells()).not.to.include('watchers');
    });
  }

  it('ends at the deadline where GraphQL never answers', async () => {
    sandbox.addFault({ network: 'github', kind: 'hang', path: '/graphql' });
    const deadline = new Date(Date.now() + 150);
    const portfolio = await open('token').portfolioOf(toHandle('pypy'), { deadline });
    await expectFailure(collect(portfolio), 'timeout');
  });

  it('is asked for the pages behind the first at the same time', async () => {
    const portfolio = await open().portfolioOf(toHandle('thousand'));
    sandbox.addFault({ network: 'github', kind: 'hang', path: 'page=' });
    sandbox.requests.reset();
    const reading = collect(portfolio);
    while (sandbox.requests.counts.github.requests < 9) await new Promise(setImmediate);
    expect(sandbox.requests.entries.every(({ status }) => status === 0)).to.equal(true);
    await sandbox.close();
    await expectFailure(reading, 'unavailable');
  });
});
