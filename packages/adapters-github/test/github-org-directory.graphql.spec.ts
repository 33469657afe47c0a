import { describeOrgDirectory, expectFailure, type OrgDirectorySubject } from '@codeties/contract-tests';
import { toHandle, type Handle } from '@codeties/core';
import { createSandboxUpstream, createWorld, startSandbox, type Sandbox } from '@codeties/sandbox';
import { expect } from 'chai';
import { createGitHub, createGitHubOrgDirectory } from '../src/index.js';

/** A second page of GraphQL has the address of the first: it is the one that is asked for once something was read. */
function withSecondPages(subject: OrgDirectorySubject): OrgDirectorySubject {
  let onFirstPage = (): void | Promise<void> => undefined;
  const { directory } = subject;
  return {
    ...subject,
    misbehave: (fault, page) => {
      if (page === undefined) return subject.misbehave(fault);
      onFirstPage = () => subject.misbehave(fault);
    },
    directory: {
      ...directory,
      organisationsOf: (handles, call) =>
        directory.organisationsOf(handles, {
          ...call,
          onReading: (reading) => {
            void onFirstPage();
            call?.onReading?.(reading);
          },
        }),
    },
  };
}

describeOrgDirectory('GitHub by GraphQL over the sandbox', {
  setup: async (members) => {
    const world = createWorld(Object.entries(members).map(([login, organisations]) => ({ login, organisations })));
    const sandbox = await startSandbox({ world });
    const { githubToken: token } = sandbox.credentials;
    return withSecondPages({
      directory: createGitHubOrgDirectory({ baseUrl: sandbox.githubUrl, token, organisationsBy: 'graphql' }),
      ...createSandboxUpstream(sandbox, 'github'),
    });
  },
});

describe('GitHub, asked for organisations by GraphQL', () => {
  let sandbox: Sandbox;

  afterEach(async () => {
    await sandbox.close();
  });

  const organisations = (count: number): string[] => Array.from({ length: count }, (_, index) => `org${index}`);
  const start = async (counts: readonly number[]): Promise<Handle[]> => {
    const developers = counts.map((count, index) => ({ login: `dev${index}`, organisations: organisations(count) }));
    sandbox = await startSandbox({ world: createWorld(developers) });
    return developers.map(({ login }) => toHandle(login));
  };
  const open = (organisationsBy: 'rest' | 'graphql'): ReturnType<typeof createGitHub> =>
    createGitHub({ baseUrl: sandbox.githubUrl, token: 'token', organisationsBy });
  const requests = (): number => sandbox.requests.counts.github.requests;

  it('is asked for 50 developers at once', async () => {
    const handles = await start(Array.from({ length: 120 }, (_, index) => index % 3));
    const { directory } = open('graphql');
    expect(await directory.organisationsOf(handles)).to.have.property('size', 120);
    expect(requests()).to.equal(3);
    expect(directory.priceOf([...handles, toHandle('a--b')])).to.deep.equal({ requests: 3, rows: 0 });
    expect(open('rest').directory.priceOf(handles)).to.deep.equal({ requests: 120, rows: 0 });
    expect(requests()).to.equal(3);
  });

  it('is asked together for the further pages of all that have any', async () => {
    const handles = await start([250, 0, 100, 101, 3]);
    const found = await open('graphql').directory.organisationsOf(handles);
    expect(handles.map((handle) => found.get(handle)?.length)).to.deep.equal([250, 0, 100, 101, 3]);
    expect(requests()).to.equal(3);
  });

  it('tells the same as by REST, ids and all, also of an organisation and of nobody', async () => {
    const handles = [...(await start([2, 0, 137])), toHandle('org1'), toHandle('nobody')];
    const [rest, graphql] = await Promise.all([
      open('rest').directory.organisationsOf(handles),
      open('graphql').directory.organisationsOf(handles),
    ]);
    expect([...graphql.keys()])
      .to.have.members([...rest.keys()])
      .and.have.length(4);
    for (const [handle, list] of rest) expect(graphql.get(handle)).to.have.deep.members([...list]);
  });

  it('is limited where it says so with status 200', async () => {
    const handles = await start([1]);
    sandbox.addFault({ network: 'github', kind: 'rate-limited-200' });
    const { directory } = open('graphql');
    await expectFailure(directory.organisationsOf(handles), 'rate_limited');
    await expectFailure(directory.organisationsOf(handles), 'rate_limited');
    expect(requests()).to.equal(1);
  });

  it('is not asked so without a token', async () => {
    await start([]);
    await expectFailure(
      Promise.resolve().then(() => createGitHub({ organisationsBy: 'graphql' })),
      'invalid_input',
    );
    await expectFailure(
      Promise.resolve().then(() => createGitHub({ token: [], organisationsBy: 'graphql' })),
      'invalid_input',
    );
  });
});
