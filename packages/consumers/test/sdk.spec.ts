import { join } from 'node:path';
import { expect } from 'chai';
import { outputOf } from '../src/run-command.js';
import { forBundlers, forNode } from './support/compiled.js';
import { nodes } from './support/nodes.js';
import { once } from './support/once.js';
import { sdk, startProject } from './support/sdk.js';
import { workshop } from './support/workshop.js';

const pair = { connected: true, organisations: ['org1', 'org2', 'org3'] };
const expected = { pair, history: [pair], group: ['dev1 and dev2', 'dev1 and star'], inMemory: 'function' };

/** What esbuild wants to be told for modules that still require some of Node's own. */
const requireForBundles =
  "--banner:js=import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** A program that is ready to run, for each way in which a project may take the packages. */
const programs = {
  'JavaScript modules': once(async () =>
    join(
      startProject({ folder: await sdk(), name: 'esm-javascript', type: 'module', program: 'use-the-sdk.mjs' }),
      'use-the-sdk.mjs',
    ),
  ),
  'CommonJS, through import()': once(async () =>
    join(
      startProject({ folder: await sdk(), name: 'commonjs', type: 'commonjs', program: 'use-the-sdk.cjs' }),
      'use-the-sdk.cjs',
    ),
  ),
  'TypeScript as NodeNext emits it': once(async () => {
    await sdk();
    return join(await forNode(), 'use-the-sdk.js');
  }),
  'TypeScript as a bundler bundles it': once(async () => {
    const [bundler, { env }] = [await forBundlers(), await workshop()];
    const esbuild = join(await sdk(), 'node_modules/.bin/esbuild');
    // Our packages and what they need become one file; Knex, which looks for the driver when it runs, stays outside.
    const flags = ['--bundle', '--platform=node', '--format=esm', '--external:knex', '--outfile=bundle.mjs'];
    await outputOf([esbuild, 'use-the-sdk.ts', requireForBundles, ...flags], { cwd: bundler, env });
    return join(bundler, 'bundle.mjs');
  }),
};

describe('the SDK in a project of somebody else', function () {
  this.timeout(400_000);

  for (const node of nodes) {
    for (const [language, program] of Object.entries(programs)) {
      it(`answers for a pair and a group, and keeps the answer in a file, from ${language} on ${node.name}`, async () => {
        const { createFolder, env } = await workshop();
        const cwd = createFolder(`run-${node.name}-${language}`.replaceAll(/\W+/g, '-'));
        const printed = await outputOf([await node.path(), await program(), 'history.sqlite'], { cwd, env });
        expect(JSON.parse(printed)).to.deep.equal(expected);
      });
    }
  }
});
