import { join } from 'node:path';
import { expect } from 'chai';
import { runCommand } from '../src/run-command.js';
import { nodes } from './support/nodes.js';
import { firstRun } from './support/npx.js';
import { workshop } from './support/workshop.js';

describe('the command line in an empty folder', function () {
  this.timeout(400_000);

  it('answers npx @codeties/cli check dev1 dev2 --sandbox', async () => {
    const { status, stdout, stderr } = await firstRun();
    expect(status, stderr).to.equal(0);
    for (const organisation of ['org1', 'org2', 'org3']) expect(stdout).to.include(organisation);
  });

  for (const [index, node] of nodes.entries()) {
    it(`tells by its status who is connected, and remembers it, on ${node.name}`, async () => {
      const { createFolder, env } = await workshop();
      const { nodeModules } = await firstRun();
      const cwd = createFolder(`terminal-${index}`);
      const main = join(nodeModules, '@codeties/cli/dist/main.js');
      const program = await node.path();
      const ask = async (...words: string[]): Promise<readonly [number | undefined, string]> => {
        const database = ['--sandbox', '--database', 'sqlite:answers.sqlite'];
        const { status, stdout } = await runCommand([program, main, ...words, ...database], { cwd, env });
        return [status, stdout.trim()];
      };
      const [connected, answer] = await ask('check', 'dev1', 'dev2', '--json');
      expect(connected).to.equal(0);
      expect(JSON.parse(answer)).to.deep.include({ connected: true, organisations: ['org1', 'org2', 'org3'] });
      expect((await ask('check', 'dev1', 'dev3'))[0]).to.equal(1);
      const [, history] = await ask('history', 'dev1', 'dev2', '--json');
      expect(history).to.include('"connected":true').and.to.include('org3');
    });
  }
});
