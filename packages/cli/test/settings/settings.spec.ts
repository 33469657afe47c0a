import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../src/command-error.js';
import { chooseDatabase } from '../../src/settings/choose-database.js';
import { dataFolder } from '../../src/settings/data-folder.js';
import { readEnvironment } from '../../src/settings/read-environment.js';
import { useHome } from '../support/use-home.js';

describe('dataFolder', () => {
  it('is where each system keeps such things', () => {
    const of = (platform: NodeJS.Platform, environment: Readonly<Record<string, string>> = {}): string =>
      dataFolder({ platform, environment, home: '/home/me' });
    expect(of('linux')).to.equal('/home/me/.local/share/codeties');
    expect(of('linux', { XDG_DATA_HOME: '/data' })).to.equal('/data/codeties');
    expect(of('linux', { XDG_DATA_HOME: 'data' })).to.equal('/home/me/.local/share/codeties');
    expect(of('darwin')).to.equal('/home/me/Library/Application Support/codeties');
    expect(of('win32', { LOCALAPPDATA: 'C:\\Local' })).to.equal('C:\\Local\\codeties');
  });
});

describe('chooseDatabase', () => {
  const environment = { DATABASE_URL: 'postgres://real', XDG_DATA_HOME: '/data' };

  it('goes by what was given first, and by the environment second', () => {
    const wishes = { environment, isSandbox: false };
    expect(chooseDatabase({ ...wishes, given: 'sqlite:x' })).to.include({ kind: 'given', url: 'sqlite:x' });
    expect(chooseDatabase({ ...wishes, given: undefined })).to.include({ kind: 'given', url: 'postgres://real' });
  });

  it('never has made-up answers land in the database of the environment', () => {
    const { url } = chooseDatabase({ given: undefined, environment, isSandbox: true });
    expect(url).to.match(/^sqlite:.*sandbox\.sqlite$/);
  });
});

describe('readEnvironment', () => {
  const home = useHome();
  const read = (environment: Readonly<Record<string, string>>, file?: string): ReturnType<typeof readEnvironment> =>
    readEnvironment({ environment, folder: home(), file });
  const failure = (reading: Promise<unknown>): Promise<unknown> =>
    reading.then(
      () => undefined,
      (error: unknown) => error,
    );

  it('puts the environment before the file, but for what is empty in it', async () => {
    await writeFile(join(home(), '.env'), '# ours\nA=1\nB="2 # two"\nC=3\n');
    expect(await read({ A: 'one', C: ' ' })).to.deep.equal({ A: 'one', B: '2 # two', C: '3' });
  });

  it('does without .env, and with a folder of that name', async () => {
    expect(await read({ A: '1' })).to.deep.equal({ A: '1' });
    await mkdir(join(home(), '.env'));
    expect(await read({ A: '1' })).to.deep.equal({ A: '1' });
  });

  it('does not do without a file that was named', async () => {
    expect(await failure(read({}, 'none.env')))
      .to.be.instanceOf(CommandError)
      .and.to.include({ exitCode: 2 });
  });
});
