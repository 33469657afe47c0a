import { expect } from 'chai';
import { access, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, runCli, type CliEnd } from '../support/run-cli.js';
import { linesOf } from '../support/lines-of.js';
import { useHome } from '../support/use-home.js';
import { useNetworks } from '../support/use-networks.js';

/** What Node loads before the command where the driver is to be missing. */
const withoutDriver = `const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => {
  if (name === 'sqlite3') throw Object.assign(new Error('no sqlite3'), { code: 'MODULE_NOT_FOUND' });
  return load(name, ...rest);
};`;

describe('where codeties keeps its answers', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const { environment } = useNetworks();
  const exists = (...path: string[]): Promise<boolean> =>
    access(join(home(), ...path)).then(
      () => true,
      () => false,
    );
  const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<CliEnd> =>
    runCli(words, { home: home(), environment: more });

  it('is a file in a folder of the user, which nobody else may look into', async () => {
    await run(['check', 'dev1', 'dev2'], environment());
    expect((await stat(join(home(), 'codeties'))).mode & 0o777).to.equal(0o700);
    expect(await exists('codeties', 'codeties.sqlite')).to.equal(true);
    const { code, output } = await run(['history', 'dev2', 'dev1']);
    expect(linesOf(output)).to.have.lengthOf(1);
    expect(code).to.equal(0);
  });

  it('is another file for what is made up, whatever DATABASE_URL says', async () => {
    const real = { DATABASE_URL: `sqlite:${join(home(), 'real.sqlite')}` };
    await run(['check', 'dev1', 'dev2', '--sandbox'], real);
    expect(await exists('real.sqlite')).to.equal(false);
    expect(await exists('codeties', 'sandbox.sqlite')).to.equal(true);
    const { output } = await run(['history', 'dev1', 'dev2', '--sandbox'], real);
    expect(linesOf(output)).to.have.lengthOf(1);
    const { output: none } = await run(['history', 'dev1', 'dev2', '--json'], real);
    expect(none).to.equal('[]\n');
  });

  it('is what --database says, whatever DATABASE_URL says', async () => {
    const words = ['--database', 'sqlite:mine.sqlite', '--sandbox'];
    await run(['check', 'dev1', 'dev2', ...words], { DATABASE_URL: 'sqlite:real.sqlite' });
    expect([await exists('mine.sqlite'), await exists('real.sqlite')]).to.deep.equal([true, false]);
    expect((await run(['history', 'dev1', 'dev2', ...words])).output).to.include('"connected":true');
  });

  it('fails with 3 where it was given and cannot be used, and with 2 where it is none', async () => {
    const words = ['check', 'dev1', 'dev2', '--sandbox', '--database'];
    const unusable = await run([...words, 'sqlite:/nowhere/x.sqlite']);
    expect(unusable.errors).to.equal(
      'codeties: the database of --database cannot be used: its file cannot be opened or created\n',
    );
    expect(unusable).to.include({ code: 3, output: '' });
    const none = await run([...words, 'mysql://somewhere']);
    expect(none.errors).to.include('--database cannot be used');
    expect(none).to.include({ code: 2, output: '' });
  });

  it('is nowhere where the folder cannot be made, which is said, and history fails', async () => {
    await writeFile(join(home(), 'file'), '');
    const nowhere = { XDG_DATA_HOME: join(home(), 'file') };
    const { code, output, errors } = await run(['check', 'dev1', 'dev2', '--sandbox'], nowhere);
    expect(output).to.include('"connected":true');
    expect(errors.trimEnd().split('\n')).to.have.lengthOf(1);
    expect(errors).to.include('the answer is not kept').and.to.include('--database');
    expect(code).to.equal(0);
    const history = await run(['history', 'dev1', 'dev2', '--sandbox'], nowhere);
    expect(history).to.include({ code: 3, output: '' });
    expect(history.errors).to.include('--database');
    expect(await run(['migrate'], nowhere)).to.include({ code: 3, output: '' });
  });

  it('is nowhere where the driver is not installed, which is said with what to install', async () => {
    const hook = join(home(), 'without-driver.cjs');
    await writeFile(hook, withoutDriver);
    const without = { NODE_OPTIONS: `--require=${hook}` };
    const { code, output, errors } = await run(['check', 'dev1', 'dev2', '--sandbox'], without);
    expect(output).to.include('"connected":true');
    expect(errors).to.include('npm install sqlite3');
    expect(code).to.equal(0);
    const history = await run(['history', 'dev1', 'dev2'], without);
    expect(history.errors).to.include('npm install sqlite3');
    expect(history.code).to.equal(3);
  });

  it('shows people an empty history in words, and programs as nothing', async () => {
    const { code, output } = await run(['history', 'dev1', 'dev2', '--format', 'human']);
    expect(output).to.include('Nothing is kept of dev1 and dev2').and.to.include('codeties.sqlite');
    expect(code).to.equal(0);
    expect(await run(['history', 'dev1', 'dev2'])).to.include({ code: 0, output: '' });
    const turning = await run(['history', 'dev1', 'dev\u202E2', '--format', 'human']);
    expect(turning.output).to.include('of dev1 and dev 2 in');
  });

  it('is made by migrate', async () => {
    const { code, output } = await run(['migrate', '--format', 'human']);
    expect(output).to.include('are up to date');
    expect(code).to.equal(0);
    expect(await exists('codeties', 'codeties.sqlite')).to.equal(true);
  });

  it('shows people the history of a pair', async () => {
    await run(['check', 'dev1', 'dev2', '--sandbox']);
    await run(['check', 'dev1', 'dev3', '--sandbox']);
    const connected = await run(['history', 'dev1', 'dev2', '--sandbox', '--format', 'human']);
    expect(connected.output).to.match(/^\d{4}-\S+Z {2}connected {6}org1, org2, org3\n$/);
    const not = await run(['history', 'dev1', 'dev3', '--sandbox', '--format', 'human']);
    expect(not.output).to.match(/^\d{4}-\S+Z {2}not connected\n$/);
  });
});
