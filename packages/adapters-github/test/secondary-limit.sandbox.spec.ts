import { expectFailure } from '@codeties/contract-tests';
import { CodetiesError, createQuotaLedger, toHandle, type OrgDirectory, type QuotaLedger } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox, type SandboxLimits } from '@codeties/sandbox';
import { expect } from 'chai';
import { createGitHub, createGitHubOrgDirectory, type GitHubOptions } from '../src/index.js';

const handles = Array.from({ length: 200 }, (_, index) => toHandle(`dev${index}`));

describe('GitHub, asked for much at once', () => {
  let sandbox: Sandbox;
  let quotas: QuotaLedger;
  /** How far the clock is ahead. */
  let ahead: number;
  const clock = { now: () => new Date(Date.now() + ahead) };

  beforeEach(() => {
    ahead = 0;
    quotas = createQuotaLedger({ clock });
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const start = async (limits: SandboxLimits = {}): Promise<void> => {
    const world = createWorld(handles.map((login) => ({ login, organisations: ['engines'] })));
    sandbox = await startSandbox({ world, limits });
    sandbox.setLatency(20, 'github');
  };
  const open = (options: GitHubOptions = {}): OrgDirectory =>
    createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: 'token', quotas, clock, ...options });
  const statuses = (): number[] => sandbox.requests.entries.map(({ status }) => status);

  /** Asks for everybody, none of whom is answered, until so many requests are under way. */
  const askUntil = async (directory: OrgDirectory, requests: number): Promise<void> => {
    sandbox.addFault({ network: 'github', kind: 'hang' });
    const abort = new AbortController();
    const asked = directory.organisationsOf(handles, { signal: abort.signal });
    while (sandbox.requests.counts.github.requests < requests) await new Promise(setImmediate);
    abort.abort();
    await expectFailure(asked, 'aborted');
  };

  it('is not asked for more at once than it allows, however many tokens there are', async () => {
    await start();
    await askUntil(open({ token: ['one', 'two', 'three'] }), 64);
    expect(sandbox.requests.peak('github')).to.equal(64);
    expect(sandbox.requests.counts.github.requests).to.equal(64);
  });

  it('is not asked for more at once than its options allow', async () => {
    await start();
    await askUntil(open({ concurrency: 5 }), 5);
    expect(sandbox.requests.peak('github')).to.equal(5);
    for (const concurrency of [0, 101, 1.5]) expect(() => open({ concurrency })).to.throw(CodetiesError);
  });

  it('is asked for half as much at once after it has found it too much', async () => {
    await start({ githubConcurrent: 40 });
    sandbox.setLatency(200, 'github');
    const directory = open();
    await Promise.allSettled(handles.slice(0, 64).map((handle) => directory.organisationsOf([handle])));
    expect(statuses().filter((status) => status === 403)).to.have.length(24);
    sandbox.requests.reset();
    sandbox.setLatency(0, 'github');
    ahead = 61_000;
    // The first finds out whether it may be asked again.
    await directory.organisationsOf(handles.slice(0, 1));
    expect(await directory.organisationsOf(handles.slice(0, 40))).to.have.property('size', 40);
    expect(sandbox.requests.peak('github')).to.be.at.most(32);
    await askUntil(directory, 72);
    expect(sandbox.requests.peak('github')).to.equal(32);
    expect(statuses()).not.to.include(403);
  });

  it('is not asked any more by those who wait at the gate when it says that it is too much', async () => {
    await start();
    sandbox.addFault({ network: 'github', kind: 'secondary-limit' });
    const directory = open();
    const outcomes = await Promise.allSettled(handles.map((handle) => directory.organisationsOf([handle])));
    expect(outcomes.every(({ status }) => status === 'rejected')).to.equal(true);
    expect(sandbox.requests.counts.github.requests).to.equal(64);
  });

  it('is asked with another token where it has had enough of one', async () => {
    await start();
    sandbox.addFault({ network: 'github', kind: 'secondary-limit', times: 1 });
    const directory = open({ token: ['one', 'two'] });
    for (const handle of handles.slice(0, 4)) await directory.organisationsOf([handle]);
    expect(statuses()).to.deep.equal([403, 200, 200, 200, 200]);
    expect((await quotas.quotas()).map(({ remaining }) => remaining)).to.include(4_996);
  });

  for (const [first, second] of [
    ['rest', 'graphql'],
    ['graphql', 'rest'],
  ] as const) {
    it(`is not asked by ${second} either when it has had enough of ${first}`, async () => {
      await start();
      sandbox.addFault({ network: 'github', kind: 'secondary-limit', times: 1 });
      const [handle = toHandle('dev0')] = handles;
      const one = await expectFailure(open({ organisationsBy: first }).organisationsOf([handle]), 'rate_limited');
      const other = await expectFailure(open({ organisationsBy: second }).organisationsOf([handle]), 'rate_limited');
      expect(other.retryAt).to.deep.equal(one.retryAt);
      expect(statuses()).to.deep.equal([403]);
    });
  }

  it('is asked by GraphQL where only its limit for REST is reached', async () => {
    await start({ githubWithToken: { requests: 1 } });
    const [handle = toHandle('dev0'), another = handle] = handles;
    await open().organisationsOf([handle]);
    await expectFailure(open().organisationsOf([another]), 'rate_limited');
    expect(await open({ organisationsBy: 'graphql' }).organisationsOf([another])).to.have.property('size', 1);
  });

  it('answers by GraphQL while many wait for its limit for REST to pass', async () => {
    await start({ githubWithToken: { requests: 1 } });
    const options = { baseUrl: sandbox.githubUrl, token: 'token', organisationsBy: 'graphql' } as const;
    const { codeHost, directory } = createGitHub(options);
    const [first = toHandle('dev0'), ...others] = handles;
    const nothing = { owner: first, name: 'nothing' };
    await codeHost.repositoryOf(nothing);
    const abort = new AbortController();
    const deadline = new Date(Date.now() + 7_200_000);
    const waiting = Promise.allSettled(
      others.map(() => codeHost.repositoryOf(nothing, { deadline, signal: AbortSignal.any([abort.signal]) })),
    );
    await new Promise(setImmediate);
    expect(await directory.organisationsOf([first])).to.have.property('size', 1);
    abort.abort();
    expect((await waiting).every(({ status }) => status === 'rejected')).to.equal(true);
    expect(sandbox.requests.counts.github.requests).to.equal(2);
  });

  it('makes nobody wait for a place whose time is up', async () => {
    await start();
    sandbox.addFault({ network: 'github', kind: 'hang' });
    const directory = open();
    const deadline = new Date(Date.now() + 80);
    await expectFailure(directory.organisationsOf(handles, { deadline }), 'timeout');
    sandbox.clearFaults();
    expect(await directory.organisationsOf(handles)).to.have.property('size', 200);
  });
});
