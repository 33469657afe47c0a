import { expectFailure } from '@codeties/contract-tests';
import { createQuotaLedger, toHandle, type OrgDirectory, type Quota, type QuotaLedger } from '@codeties/core';
import { createWorld, startSandbox, type Sandbox, type SandboxLimits } from '@codeties/sandbox';
import { expect } from 'chai';
import { createGitHubOrgDirectory, type GitHubOptions } from '../src/index.js';

const logins = Array.from({ length: 30 }, (_, index) => `dev${index}`);

describe('GitHub, kept within its limits', () => {
  let sandbox: Sandbox;
  let quotas: QuotaLedger;

  beforeEach(() => {
    quotas = createQuotaLedger();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const open = async (limits: SandboxLimits, options: GitHubOptions): Promise<OrgDirectory> => {
    const world = createWorld(logins.map((login) => ({ login, organisations: ['engines'] })));
    sandbox = await startSandbox({ world, limits });
    return again(options);
  };
  const again = (options: GitHubOptions): OrgDirectory =>
    createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, quotas, ...options });
  const ask = (directory: OrgDirectory, index: number, deadline?: Date): Promise<unknown> =>
    directory.organisationsOf([toHandle(logins[index] ?? '')], { deadline });
  const askInTurn = async (directory: OrgDirectory, indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) await ask(directory, index);
  };
  const requests = (): number => sandbox.requests.counts.github.requests;
  const statuses = (): number[] => sandbox.requests.entries.map(({ status }) => status);
  const left = (all: readonly Quota[]): (number | undefined)[] => all.map(({ remaining }) => remaining);
  const few = (count: number): SandboxLimits => ({
    githubWithToken: { requests: count },
    githubAnonymous: { requests: count },
  });
  const soon = (): Date => new Date(Date.now() + 5_000);

  it('is asked with each token as often as with the others', async () => {
    const directory = await open(few(100), { token: ['one', 'two', 'three'] });
    await directory.organisationsOf(logins.map(toHandle));
    expect(left(await quotas.quotas())).to.deep.equal([90, 90, 90]);
  });

  it('is not told of in tokens', async () => {
    await askInTurn(await open(few(100), { token: ['secret', 'another-secret'] }), [0, 1]);
    const credentials = (await quotas.quotas()).map(({ credential }) => credential);
    expect(credentials.every((credential) => /^token [0-9a-f]{8}$/.test(credential))).to.equal(true);
    await ask(again({}), 0);
    expect((await quotas.quotas())[0]).to.deep.include({ credential: 'anonymous', resource: 'core', remaining: 99 });
  });

  it('is not asked with a token that is used up', async () => {
    const directory = await open(few(4), { token: 'one' });
    await askInTurn(directory, [0, 1, 2, 3]);
    await askInTurn(again({ token: ['one', 'two'] }), [4, 5, 6, 7]);
    expect(left(await quotas.quotas())).to.have.members([0, 0]);
    expect(statuses().every((status) => status === 200)).to.equal(true);
  });

  it('is left alone where all tokens are used up, until the first of them is not', async () => {
    const directory = await open(few(2), { token: ['one', 'two'] });
    await askInTurn(directory, [0, 1, 2, 3]);
    for (const deadline of [undefined, soon()]) {
      const error = await expectFailure(ask(directory, 4, deadline), 'rate_limited');
      const resets = (await quotas.quotas()).map(({ resetAt = new Date(0) }) => resetAt.getTime());
      expect(error.retryAt?.getTime()).to.equal(Math.min(...resets));
    }
    expect(requests()).to.equal(4);
  });

  it('hears exactly the questions that it has requests left for, however many come at once', async () => {
    const directory = await open(few(6), { token: 'token' });
    await ask(directory, 0);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => ask(directory, index + 1)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(5);
    expect(statuses()).to.deep.equal([200, 200, 200, 200, 200, 200]);
  });

  it('is waited for where the call has the time', async () => {
    const limits = { githubWithToken: { requests: 1, windowSeconds: 1 } };
    const directory = await open(limits, { token: 'token' });
    await ask(directory, 0);
    await ask(directory, 1, soon());
    expect(statuses()).to.deep.equal([200, 200]);
  });

  it('is not waited for any more by a caller who leaves', async () => {
    const directory = await open(few(1), { token: 'token' });
    await ask(directory, 0);
    const abort = new AbortController();
    const deadline = new Date(Date.now() + 7_200_000);
    const waiting = directory.organisationsOf([toHandle('dev1')], { signal: abort.signal, deadline });
    await new Promise(setImmediate);
    abort.abort();
    await expectFailure(waiting, 'aborted');
    expect(requests()).to.equal(1);
  });

  it('answers for free with a token what has not changed, with the token that heard it before', async () => {
    const directory = await open(few(10), { token: ['one', 'two'] });
    await askInTurn(directory, [0, 0, 0, 1, 0, 1]);
    expect(statuses()).to.deep.equal([200, 304, 304, 200, 304, 304]);
    expect(left(await quotas.quotas())).to.deep.equal([9, 9]);
  });

  it('counts what has not changed where nobody has a token', async () => {
    await askInTurn(await open(few(10), {}), [0, 0]);
    expect(statuses()).to.deep.equal([200, 304]);
    expect(left(await quotas.quotas())).to.deep.equal([8]);
  });

  it('is asked with another token in full where the one that knows the answer is used up', async () => {
    const directory = await open(few(2), { token: ['one', 'two'] });
    await askInTurn(directory, [0, 1, 2, 0]);
    expect(statuses()).to.deep.equal([200, 200, 200, 200]);
  });

  it('counts nothing that it did not answer', async () => {
    const directory = await open(few(10), { token: 'token' });
    await ask(directory, 0);
    sandbox.addFault({ network: 'github', kind: 'reset' });
    await expectFailure(ask(directory, 1), 'unavailable');
    expect(left(await quotas.quotas())).to.deep.equal([9]);
  });

  it('counts what it may have heard, though the caller has left', async () => {
    const directory = await open(few(10), { token: 'token' });
    await ask(directory, 0);
    sandbox.addFault({ network: 'github', kind: 'hang' });
    const abort = new AbortController();
    const asked = directory.organisationsOf([toHandle('dev1')], { signal: abort.signal });
    while (requests() < 2) await new Promise(setImmediate);
    abort.abort();
    await expectFailure(asked, 'aborted');
    await new Promise(setImmediate);
    expect(left(await quotas.quotas())).to.deep.equal([8]);
  });

  it('says so where it refuses one token of several', async () => {
    const directory = await open(few(10), { token: ['bad-token', 'token'] });
    await expectFailure(ask(directory, 0), 'refused');
    await ask(directory, 1);
    expect(left(await quotas.quotas())).to.have.members([undefined, 9]);
  });
});
