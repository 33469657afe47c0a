import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { run } from './run-script.js';

describe('the package', function () {
  this.timeout(60_000);

  it('holds all of the template', async () => {
    const folder = fileURLToPath(new URL('..', import.meta.url));
    const template = readdirSync(join(folder, 'template'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    const { exitCode, complaint } = await run('npm', ['pack', '--dry-run', '--ignore-scripts'], folder);
    expect(exitCode, complaint).to.equal(0);
    expect(template).to.have.length.greaterThan(10);
    for (const path of template) expect(complaint).to.include(` ${path}\n`);
  });
});
