import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createAdapter } from '../src/create-adapter.js';
import { run } from './run-script.js';
import { temporaryFolders } from './temporary-folder.js';

describe('npm create @codeties/adapter', () => {
  const temporaryFolder = temporaryFolders();

  /** The files below a folder, each with its text, by their paths. */
  const read = (folder: string): Map<string, string> =>
    new Map(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    );

  it('puts the name into every file, and into the names of files', async () => {
    const folder = temporaryFolder();
    await createAdapter(['acme-people'], folder);
    const files = read(join(folder, 'acme-people'));
    expect([...files.keys()]).to.include.members(['src/acme-people-org-directory.ts', 'test/fake-acme-people.ts']);
    for (const [path, text] of files) expect(`${path}\n${text}`).not.to.match(/my-?\s?network/i);
    expect(files.get('src/index.ts')).to.include('createAcmePeopleOrgDirectory').and.to.include('AcmePeopleOptions');
    expect(files.get('src/network.ts')).to.include("toNetworkName('acme-people')");
    expect(files.get('README.md')).to.include('on Acme People');
  });

  it('makes the folder that is named, wherever that is, and takes one that is empty', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'empty'));
    for (const path of ['deep/down/acme', 'empty', join(folder, 'absolute')]) {
      expect(await createAdapter([path], folder), path).to.include({ exitCode: 0 });
    }
    expect(readdirSync(join(folder, 'deep/down/acme'))).to.include('package.json');
  });

  it('writes a .gitignore, which npm would not have packed', async () => {
    const folder = temporaryFolder();
    await createAdapter(['acme'], folder);
    const names = readdirSync(join(folder, 'acme'));
    expect(names).to.include('.gitignore').and.not.to.include('gitignore');
  });

  it('says what to do next', async () => {
    const { output } = await createAdapter(['acme'], temporaryFolder());
    expect(output).to.include('cd acme && npm install && npm test');
    const { output: spaced } = await createAdapter(['my adapters/acme'], temporaryFolder());
    expect(spaced).to.include('cd "my adapters/acme" && npm install');
  });

  it('leaves a folder alone in which there is something', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'acme'));
    writeFileSync(join(folder, 'acme/mine.txt'), 'mine');
    const { exitCode, complaint } = await createAdapter(['acme'], folder);
    expect(exitCode).to.equal(2);
    expect(complaint).to.include('not empty');
    expect(readdirSync(join(folder, 'acme'))).to.deep.equal(['mine.txt']);
  });

  it('leaves a file alone that is called like the folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'acme'), 'mine');
    expect(await createAdapter(['acme'], folder)).to.include({ exitCode: 2 });
    expect(readFileSync(join(folder, 'acme'), 'utf8')).to.equal('mine');
  });

  for (const args of [[], ['one', 'two'], ['--unknown'], ['Acme'], ['.hidden'], ['call']]) {
    it(`makes nothing of ${JSON.stringify(args)}`, async () => {
      const folder = temporaryFolder();
      const { exitCode, complaint } = await createAdapter(args, folder);
      expect(exitCode).to.equal(2);
      expect(complaint).to.be.a('string');
      expect(readdirSync(folder)).to.deep.equal(['node_modules']);
    });
  }

  it('helps who asks for it', async () => {
    for (const option of ['--help', '-h']) {
      const { exitCode, output } = await createAdapter([option], temporaryFolder());
      expect(exitCode).to.equal(0);
      expect(output).to.include('npm create @codeties/adapter my-network');
    }
  });

  it('ends its process with what it has to say', async () => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const folder = temporaryFolder();
    const node = (...args: string[]): ReturnType<typeof run> =>
      run(process.execPath, ['--import', 'tsx', main, ...args], folder);
    expect(await node('acme')).to.include({ exitCode: 0, complaint: '' });
    const again = await node('acme');
    expect(again).to.include({ exitCode: 2, output: '' });
    expect(again.complaint).to.include('not empty');
  });
});
