import { checkConnection, toHandle, type CodetiesError, type NetworkName } from '@codeties/core';
import { startSandbox, type Sandbox } from '@codeties/sandbox';
import { migrateToLatest, openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePorts, type ComposedPorts, type ComposePortsOptions, type Database } from '../../src/index.js';

describe('composePorts', () => {
  let folder: string;
  let sandbox: Sandbox;
  let databases: Database[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-composition-'));
    sandbox = await startSandbox();
    databases = [];
  });

  afterEach(async () => {
    await Promise.all(databases.map((database) => database.destroy()));
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What one more process over the same file would compose. */
  async function compose(options: Partial<ComposePortsOptions> = {}, cacheTtlSeconds = 60): Promise<ComposedPorts> {
    const databaseUrl = `sqlite:${join(folder, 'codeties.sqlite')}`;
    const database = openDatabase(databaseUrl);
    databases.push(database);
    await migrateToLatest(database);
    const { githubUrl, xUrl, bitbucketUrl, credentials } = sandbox;
    return composePorts({
      settings: { databaseUrl, cacheTtlSeconds, twitterRowBudget: 5000 },
      upstreams: {
        github: { baseUrl: githubUrl, tokens: [credentials.githubToken] },
        twitter: { baseUrl: xUrl, credentials: { bearerToken: credentials.bearerToken } },
        bitbucket: { baseUrl: bitbucketUrl, token: credentials.bitbucketToken },
      },
      database,
      ...options,
    });
  }

  /** The requests that asking for a pair takes. */
  async function requestsOf(ports: ComposedPorts): Promise<number> {
    sandbox.requests.reset();
    expect(await checkConnection(ports, ['dev1', 'dev2'])).to.have.property('kind', 'decided');
    const { github, twitter } = sandbox.requests.counts;
    return github.requests + twitter.requests;
  }

  it('gives again what was said before, also to another process over the same database', async () => {
    expect(await requestsOf(await compose())).to.be.greaterThan(0);
    expect(await requestsOf(await compose())).to.equal(0);
  });

  it('keeps nothing of what was said with no time to keep it', async () => {
    const ports = await compose({}, 0);
    const first = await requestsOf(ports);
    expect(await requestsOf(ports))
      .to.equal(first)
      .and.to.be.greaterThan(0);
  });

  it('gives again what was said before where there is no database, but only itself', async () => {
    const ports = await compose({ database: 'none' });
    const first = await requestsOf(ports);
    expect(first).to.be.greaterThan(0);
    expect(await requestsOf(ports)).to.equal(0);
    expect(await requestsOf(await compose({ database: 'none' }))).to.equal(first);
  });

  it('takes a SQLite file for one process’s own, whose quotas nobody shares', async () => {
    await requestsOf(await compose());
    expect(await (await compose()).quotas.quotas()).to.deep.equal([]);
  });

  it('shares quotas over a SQLite file with whoever wants that', async () => {
    const ports = await compose({ sharesQuotas: true });
    await requestsOf(ports);
    const known = await ports.quotas.quotas();
    expect(known.map(({ network }) => network)).to.include.members(['github', 'twitter']);
    expect(await (await compose({ sharesQuotas: true })).quotas.quotas()).to.deep.equal(known);
  });

  it('asks once for each network what goes around its policy', async () => {
    const attempts: NetworkName[] = [];
    const asked: NetworkName[] = [];
    const ports = await compose({
      aroundPolicy: (policy, network) => {
        asked.push(network);
        return {
          attempt: (request, signal) => {
            attempts.push(network);
            return policy.attempt(request, signal);
          },
          nextTryAt: (failure, tries) => policy.nextTryAt(failure, tries),
        };
      },
    });
    expect(asked).to.have.members(['github', 'twitter', 'bitbucket']);
    expect(attempts).to.have.length(0);
    const requests = await requestsOf(ports);
    expect(attempts).to.have.length(requests);
  });

  it('tells of how many answers are kept at a time', async () => {
    const commits: number[] = [];
    await requestsOf(await compose({ onCommit: (records) => void commits.push(records) }));
    expect(commits).to.deep.equal([1]);
  });

  it('answers without what the database should have kept for it, and says what it goes without', async () => {
    const failures: CodetiesError[] = [];
    const ports = await compose({ sharesQuotas: true, onFailure: (failure) => void failures.push(failure) });
    await requestsOf(ports);
    expect(failures).to.deep.equal([]);
    for (const table of ['fact', 'quota']) await databases[0]?.schema.dropTable(table);
    expect(await ports.directory.organisationsOf([toHandle('dev3')])).to.have.property('size', 1);
    expect(new Set(failures.map(({ code }) => code))).to.deep.equal(new Set(['store_unavailable']));
  });

  it('refuses settings that cannot be used', async () => {
    const settings = { databaseUrl: 'sqlite::memory:', cacheTtlSeconds: 60, twitterRowBudget: -1 };
    const failure = await compose({ settings }).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'invalid_input');
  });
});
