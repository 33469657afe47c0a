import { checkConnection, connectionHistory } from '@codeties/core';
import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCodeties, readUpstreamSettings, type OpenCodeties, type UpstreamSettings } from '../src/index.js';

const pair: readonly [string, string] = ['dev1', 'dev2'];

function settingsFor(DATABASE_URL: string): UpstreamSettings {
  return readUpstreamSettings({ UPSTREAM: 'sandbox', DATABASE_URL });
}

async function isConnected({ ports }: OpenCodeties): Promise<unknown> {
  const outcome = await checkConnection(ports, pair);
  return outcome.kind === 'decided' ? outcome.connection.connected : outcome.kind;
}

async function historyLength({ ports }: OpenCodeties): Promise<number> {
  let length = 0;
  for await (const entry of connectionHistory(ports.register, pair)) length += entry.connection.connected ? 1 : 0;
  return length;
}

describe('openCodeties', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-composition-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('gives ports that answer over the sandbox, and keep what they answer', async () => {
    const codeties = await openCodeties(settingsFor('sqlite::memory:'));
    try {
      expect(await isConnected(codeties)).to.equal(true);
      expect(await historyLength(codeties)).to.equal(1);
    } finally {
      await codeties.close();
    }
  });

  it('finds in a file what was kept there before it was closed', async () => {
    const settings = settingsFor(`sqlite:${join(folder, 'kept.sqlite')}`);
    for (const length of [1, 2]) {
      const codeties = await openCodeties(settings);
      try {
        await isConnected(codeties);
        expect(await historyLength(codeties)).to.equal(length);
      } finally {
        await codeties.close();
      }
    }
  });

  it('closes the sandbox and the database, however often it is told to', async () => {
    const codeties = await openCodeties(settingsFor('sqlite::memory:'));
    await Promise.all([codeties.close(), codeties.close()]);
    const { github, twitter, bitbucket } = codeties.upstreams;
    for (const { baseUrl } of [github, twitter, bitbucket]) {
      const answer = await fetch(baseUrl).catch((error: unknown) => error);
      expect(answer, baseUrl).to.be.instanceOf(TypeError);
    }
    const kept = await historyLength(codeties).catch((error: unknown) => error);
    expect(kept).to.have.property('code', 'store_unavailable');
  });

  it('asks the networks of the settings where they are to answer, and starts nothing', async () => {
    const live = { UPSTREAM: 'live', TWITTER_BEARER_TOKEN: 'bearer-secret', DATABASE_URL: 'sqlite::memory:' };
    const settings = readUpstreamSettings(live);
    const codeties = await openCodeties(settings);
    await codeties.close();
    expect(codeties.upstreams).to.equal(settings.upstream);
  });

  it('goes without a database where it is told to, and says so to whoever wants to know what was kept', async () => {
    const codeties = await openCodeties(settingsFor('sqlite:/nowhere/x.sqlite'), { database: 'none' });
    try {
      expect(codeties.database).to.equal('none');
      expect(await isConnected(codeties)).to.equal(true);
      const kept = await historyLength(codeties).catch((error: unknown) => error);
      expect(kept).to.have.property('code', 'store_unavailable');
    } finally {
      await codeties.close();
    }
  });
});
