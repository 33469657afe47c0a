import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { outputOf } from '../src/run-command.js';
import { workshop } from './support/workshop.js';

describe('an adapter that is started from the template', function () {
  this.timeout(400_000);

  it('installs, is typed, and passes its tests as it is', async () => {
    const { createFolder, env } = await workshop();
    const cwd = createFolder('authors');
    await outputOf(['npm', 'create', '--yes', '@codeties/adapter', 'my-network'], { cwd, env });
    const adapter = join(cwd, 'my-network');
    // The published packages come from where all others do; these are not published yet.
    copyFileSync(join(cwd, '.npmrc'), join(adapter, '.npmrc'));
    await outputOf(['npm', 'install'], { cwd: adapter, env });
    await outputOf(['npm', 'run', 'types'], { cwd: adapter, env });
    expect(await outputOf(['npm', 'test'], { cwd: adapter, env }))
      .to.match(/\d+ passing/)
      .and.not.match(/failing/);
  });
});
