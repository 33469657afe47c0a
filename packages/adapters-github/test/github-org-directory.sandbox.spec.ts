import { inspect } from 'node:util';
import { describeOrgDirectory, expectFailure } from '@codeties/contract-tests';
import { toHandle } from '@codeties/core';
import { createSandboxUpstream, createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createGitHubOrgDirectory } from '../src/index.js';

describeOrgDirectory('GitHub over the sandbox', {
  setup: async (members) => {
    const world = createWorld(Object.entries(members).map(([login, organisations]) => ({ login, organisations })));
    const sandbox = await startSandbox({ world });
    return {
      directory: createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: sandbox.credentials.githubToken }),
      ...createSandboxUpstream(sandbox, 'github'),
    };
  },
});

describe('GitHub, asked for organisations', () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.close();
  });

  const statuses = (): number[] => sandbox.requests.entries.map(({ status }) => status);

  it('is asked for what it said before only whether that still holds', async () => {
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: 'token' });
    const first = await directory.organisationsOf([toHandle('joiner')]);
    expect(await directory.organisationsOf([toHandle('joiner')])).to.deep.equal(first);
    expect(statuses()).to.deep.equal([200, 200, 304, 304]);
  });

  it('is asked in full where nothing may be kept', async () => {
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: 'token', conditionalEntries: 0 });
    for (let time = 0; time < 2; time += 1) await directory.organisationsOf([toHandle('dev1')]);
    expect(statuses()).to.deep.equal([200, 200]);
  });

  it('answers without a token, and under an address with a slash at its end', async () => {
    const directory = createGitHubOrgDirectory({ baseUrl: `${sandbox.githubUrl}/` });
    expect(await directory.organisationsOf([toHandle('dev1')])).to.have.property('size', 1);
  });

  for (const kind of ['rate-limited-403', 'secondary-limit'] as const) {
    it(`is limited, not refusing, when it says 403 for a ${kind}`, async () => {
      sandbox.addFault({ network: 'github', kind });
      const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl });
      const error = await expectFailure(directory.organisationsOf([toHandle('dev1')]), 'rate_limited');
      expect(error.retryAt?.getTime()).to.be.greaterThan(Date.now());
    });
  }

  it('is not reached where nobody listens', async () => {
    await sandbox.close();
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl });
    await expectFailure(directory.organisationsOf([toHandle('dev1')]), 'unavailable');
  });

  for (const [kind, code] of [
    ['empty-body', 'invalid_response'],
    ['not-json', 'invalid_response'],
    ['cut-json', 'invalid_response'],
    ['wrong-shape', 'invalid_response'],
    ['reset-in-body', 'unavailable'],
    ['drip', 'timeout'],
  ] as const) {
    it(`gives no answer with ${kind}, and the next time the right one`, async () => {
      const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: 'token' });
      const dev1 = [toHandle('dev1')];
      sandbox.addFault({ network: 'github', kind });
      await expectFailure(directory.organisationsOf(dev1, { deadline: new Date(Date.now() + 150) }), code);
      sandbox.clearFaults();
      for (let time = 0; time < 2; time += 1) {
        expect((await directory.organisationsOf(dev1)).get(toHandle('dev1'))).to.have.length(4);
      }
      expect(statuses().at(-1)).to.equal(304);
    });
  }

  it('gives the right answer after a caller who left in the middle of one', async () => {
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token: 'token' });
    const dev1 = [toHandle('dev1')];
    sandbox.addFault({ network: 'github', kind: 'drip' });
    const abort = new AbortController();
    const asked = directory.organisationsOf(dev1, { signal: abort.signal });
    while (!statuses().includes(200)) await new Promise(setImmediate);
    abort.abort();
    await expectFailure(asked, 'aborted');
    sandbox.clearFaults();
    expect((await directory.organisationsOf(dev1)).get(toHandle('dev1'))).to.have.length(4);
  });

  it('is left at the deadline while its answer drips', async () => {
    sandbox.addFault({ network: 'github', kind: 'drip' });
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl });
    const deadline = new Date(Date.now() + 50);
    await expectFailure(directory.organisationsOf([toHandle('dev1')], { deadline }), 'timeout');
  });

  it('never gets its token told in an error', async () => {
    const token = 'bad-token';
    const directory = createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token });
    const error = await expectFailure(directory.organisationsOf([toHandle('dev1')]), 'refused');
    expect(inspect(error, { depth: 20, showHidden: true })).not.to.include(token);
  });
});
