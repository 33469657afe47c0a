import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { expect } from 'chai';
import { outputOf, runCommand } from '../src/run-command.js';
import { nodes } from './support/nodes.js';
import { workshop } from './support/workshop.js';

/** The first npm that runs no install script until it is allowed to. Its own lines of Node begin at 22. */
const NPM = 'npm@12.2.0';

const newest = nodes.find(({ name }) => name === 'Node 24');

describe('the command line where no install script is run', function () {
  this.timeout(400_000);

  (newest === undefined ? it.skip : it)(
    'answers npx all the same, and says how its answers would be kept',
    async () => {
      const { createFolder, env } = await workshop();
      const cwd = createFolder('newest-npm', { 'package.json': '{"private":true}' });
      await outputOf(['npm', 'install', '--ignore-scripts', NPM], { cwd, env });
      const node = (await newest?.path()) ?? process.execPath;
      // What npx installs here is of no use to others, and what others have downloaded is of use here.
      const cache = join(cwd, 'cache');
      mkdirSync(cache);
      symlinkSync(join(env['npm_config_cache'] ?? '', '_cacache'), join(cache, '_cacache'), 'dir');
      const npx = join(cwd, 'node_modules/npm/bin/npx-cli.js');
      const path = `${dirname(node)}${delimiter}${env['PATH'] ?? ''}`;
      const { status, stdout, stderr } = await runCommand(
        [node, npx, '--yes', '@codeties/cli', 'check', 'dev1', 'dev2', '--sandbox', '--json'],
        { cwd, env: { ...env, PATH: path, npm_config_cache: cache }, timeoutMs: 300_000 },
      );
      expect(status, stderr).to.equal(0);
      expect(JSON.parse(stdout)).to.deep.equal({ connected: true, organisations: ['org1', 'org2', 'org3'] });
      expect(stderr).to.include('not kept').and.to.include('npm rebuild sqlite3');
    },
  );
});
