import { checkConnection } from '@codeties/core';
import { startSandbox, type FaultKind, type NetworkName, type Sandbox } from '@codeties/sandbox';
import { openDatabase } from '@codeties/store-knex';
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCodeties, readUpstreamSettings } from '../src/index.js';

describe('closing Codeties after a failure', () => {
  let folder: string;
  let sandbox: Sandbox;
  let databaseUrl: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-composition-'));
    databaseUrl = `sqlite:${join(folder, 'codeties.sqlite')}`;
    sandbox = await startSandbox();
  });

  afterEach(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Asks networks of which one fails, and closes at once; gives the failure, and what the database had to say. */
  async function fail(network: NetworkName, kind: FaultKind): Promise<{ code: unknown; heard: readonly string[] }> {
    const heard: string[] = [];
    const { githubUrl, xUrl, bitbucketUrl, credentials } = sandbox;
    const settings = readUpstreamSettings({
      UPSTREAM: 'live',
      DATABASE_URL: databaseUrl,
      GITHUB_BASE_URL: githubUrl,
      GITHUB_AUTH_TOKEN: credentials.githubToken,
      TWITTER_BASE_URL: xUrl,
      TWITTER_BEARER_TOKEN: credentials.bearerToken,
      BITBUCKET_BASE_URL: bitbucketUrl,
    });
    const codeties = await openCodeties(settings, {
      sharesQuotas: true,
      onWarning: (message) => void heard.push(message),
    });
    sandbox.addFault({ network, kind });
    const outcome = checkConnection(codeties.ports, ['dev1', 'dev2']);
    const code = await outcome.then(
      ({ kind: outcomeKind }) => outcomeKind,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    await codeties.close();
    return { code, heard };
  }

  /** What is claimed in the database. */
  async function claims(): Promise<readonly unknown[]> {
    const knex = openDatabase(databaseUrl);
    try {
      return await knex('fact_claim').select('key');
    } finally {
      await knex.destroy();
    }
  }

  for (const network of ['github', 'twitter'] as const) {
    it(`leaves nothing claimed that others would wait for, and asks no closed database: ${network}`, async () => {
      const { code, heard } = await fail(network, 'rate-limited');
      expect(code).to.equal('rate_limited');
      expect(heard).to.deep.equal([]);
      expect(await claims()).to.deep.equal([]);
    });
  }
});
