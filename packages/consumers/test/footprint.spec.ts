import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { outputOf } from '../src/run-command.js';
import { workshop } from './support/workshop.js';

const lockSchema = z.object({ packages: z.record(z.string(), z.unknown()) });
let count = 0;

/** The names of everything that an install of a package brings into an empty project. */
async function broughtBy(name: string): Promise<readonly string[]> {
  const { createFolder, env } = await workshop();
  count += 1;
  const cwd = createFolder(`footprint-${count}`, { 'package.json': '{"private":true}' });
  await outputOf(['npm', 'install', '--package-lock-only', '--ignore-scripts', name], { cwd, env });
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(cwd, 'package-lock.json'), 'utf8')));
  const names = Object.keys(packages).flatMap((path) => path.split('node_modules/').slice(-1));
  return [...new Set(names)].filter((found) => found !== '').sort();
}

const serversAndDrivers = ['koa', '@koa/router', 'fastify', 'express', 'pg', 'sqlite3', 'node-gyp', 'yargs'];

describe('what an install brings', function () {
  this.timeout(120_000);

  it('is zod and nothing else with core', async () => {
    expect(await broughtBy('@codeties/core')).to.deep.equal(['@codeties/core', 'zod']);
  });

  it('is nothing at all with the explorer, whose page is built', async () => {
    expect(await broughtBy('@codeties/explorer')).to.deep.equal(['@codeties/explorer']);
  });

  it('is core, and neither Koa nor a database, with what says how answers are written', async () => {
    expect(await broughtBy('@codeties/wire')).to.deep.equal(['@codeties/core', '@codeties/wire', 'zod']);
  });

  for (const name of [
    'adapters-bitbucket',
    'adapters-github',
    'adapters-twitter',
    'composition',
    'contract-tests',
    'create-adapter',
    'decorators',
    'resilience',
    'sandbox',
    'store-knex',
  ]) {
    it(`is neither a server nor a database’s driver with ${name}`, async () => {
      const brought = await broughtBy(`@codeties/${name}`);
      expect(brought).to.include(`@codeties/${name}`);
      expect(brought.filter((found) => serversAndDrivers.includes(found))).to.deep.equal([]);
    });
  }

  it('is Koa and both drivers with the server, which is asked for them', async () => {
    expect(await broughtBy('@codeties/server-koa')).to.include.members(['koa', 'pg', 'sqlite3']);
  });

  it('is no server and no driver with the command line for whoever leaves out what is optional', async () => {
    const { createFolder, env } = await workshop();
    const cwd = createFolder('lean', { 'package.json': '{"private":true}' });
    await outputOf(['npm', 'install', '--ignore-scripts', '--omit=optional', '@codeties/cli'], { cwd, env });
    const listed = await outputOf(['npm', 'ls', '--all', '--parseable'], { cwd, env });
    const names = listed.split('\n').flatMap((path) => path.split('node_modules/').slice(-1));
    expect(names).to.include('@codeties/cli');
    expect(names.filter((found) => ['koa', 'pg', 'sqlite3'].includes(found))).to.deep.equal([]);
  });
});
