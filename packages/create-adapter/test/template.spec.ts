import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localServers } from '@codeties/contract-tests';
import { expect } from 'chai';
import { createAdapter } from '../src/create-adapter.js';
import { run, runScript } from './run-script.js';
import { readTap } from './tap-report.js';
import { temporaryFolders } from './temporary-folder.js';

// Each starts a compiler or a test run of its own.
const PATIENCE_MS = 120_000;

describe('a project from the template', function () {
  this.timeout(PATIENCE_MS);
  const temporaryFolder = temporaryFolders();
  const serve = localServers();

  const create = async (name: string): Promise<string> => {
    const folder = temporaryFolder();
    expect(await createAdapter([name], folder)).to.include({ exitCode: 0 });
    return join(folder, name);
  };

  for (const name of ['my-network', 'organisation-page', `x${'-1'.repeat(19)}`]) {
    it(`passes its tests and has right types where it is called ${name}`, async () => {
      const project = await create(name);
      const [tests, types] = await Promise.all([
        runScript(project, 'test', '--', '--reporter', 'tap'),
        runScript(project, 'types'),
      ]);
      const { passed, failed } = readTap(tests.output);
      expect(failed, tests.output).to.deep.equal([]);
      // What the document says.
      expect(passed).to.have.length(40);
      expect(tests.exitCode).to.equal(0);
      expect(types, types.output).to.include({ exitCode: 0, output: '' });
    });
  }

  it('shows in its README what it does, once it is built', async () => {
    const project = await create('acme-people');
    expect(await runScript(project, 'build')).to.include({ exitCode: 0 });
    const { url, headers } = await serve((_request, response) => {
      response.end(JSON.stringify({ organisations: [{ id: '1', name: 'engines' }], next: null }));
    });
    const readme = readFileSync(join(project, 'README.md'), 'utf8');
    const sample = /^```ts\n([^]*?)^```$/m.exec(readme)?.[1] ?? '';
    writeFileSync(join(project, 'sample.ts'), sample.replace('https://people.example.com/api', url));
    const { output, complaint } = await run(process.execPath, ['--import', 'tsx', 'sample.ts'], project);
    expect(output, complaint).to.match(/^\[.*\]\n$/);
    expect(sample).to.include(output.trim());
    expect(headers).to.have.length(1);
  });

  it('packs what others import, with its types', async () => {
    const project = await create('acme-people');
    const { exitCode, complaint } = await run('npm', ['pack', '--dry-run'], project);
    expect(exitCode, complaint).to.equal(0);
    expect(complaint).to.include(' dist/index.js').and.to.include(' dist/index.d.ts');
    expect(complaint).not.to.include(' test/');
  });
});
