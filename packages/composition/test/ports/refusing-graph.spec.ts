import { readRepositories, toHandle, type Account, type CodetiesError } from '@codeties/core';
import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { composePorts, type ComposedPorts } from '../../src/index.js';

describe('networks without credentials of X', () => {
  let sandbox: Sandbox;
  let ports: ComposedPorts;

  before(async () => {
    sandbox = await startSandbox();
    const { githubUrl, xUrl, bitbucketUrl } = sandbox;
    ports = composePorts({
      settings: { databaseUrl: 'sqlite::memory:', cacheTtlSeconds: 60, twitterRowBudget: 5000 },
      upstreams: {
        github: { baseUrl: githubUrl, tokens: [] },
        twitter: { baseUrl: xUrl },
        bitbucket: { baseUrl: bitbucketUrl },
      },
      database: 'none',
    });
  });
  after(() => sandbox.close());

  it('refuse to ask it, and do not reach it', async () => {
    const failures = await Promise.all([
      ports.graph.accountsOf([toHandle('dev1')]).catch((error: unknown) => error),
      ports.graph.mutualFollows([[account('1'), account('2')]]).catch((error: unknown) => error),
    ]);
    for (const failure of failures) {
      expect(failure).to.include({ code: 'refused', network: 'twitter' } satisfies Partial<CodetiesError>);
    }
    expect(sandbox.requests.counts.twitter.requests).to.equal(0);
  });

  it('ask the others', async () => {
    const live = await readRepositories(ports.codeHosts.github, 'dev1');
    expect(live?.repositories).to.have.lengthOf(5);
  });
});

function account(id: string): Account {
  return { id, handle: toHandle(`dev${id}`), isProtected: false, followingCount: 1, followersCount: 1 };
}
