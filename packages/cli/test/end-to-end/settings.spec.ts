import { expect } from 'chai';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, runCli } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';
import { useNetworks } from '../support/use-networks.js';

describe('the settings of codeties', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const { environment } = useNetworks();
  const keep = (name: string, variables: Readonly<Record<string, string>>): Promise<void> =>
    writeFile(
      join(home(), name),
      Object.entries(variables)
        .map(([variable, value]) => `${variable}="${value}"\n`)
        .join(''),
    );
  const pair = ['check', 'dev1', 'dev2'];

  it('are asked for by name where the real networks are meant, with a way to do without', async () => {
    const { code, output, errors } = await runCli(pair, { home: home() });
    expect(errors).to.include('TWITTER_BEARER_TOKEN').and.to.include('--sandbox');
    expect(output).to.equal('');
    expect(code).to.equal(2);
  });

  it('are all told at once that are wrong', async () => {
    const wrong = { UPSTREAM: 'elsewhere', CACHE_TTL_SECONDS: 'long', TWITTER_BEARER_TOKEN: 'token' };
    const { code, errors } = await runCli(pair, { home: home(), environment: wrong });
    expect(errors).to.include('UPSTREAM must be').and.to.include('CACHE_TTL_SECONDS must be');
    expect(code).to.equal(2);
  });

  it('may stand in .env', async () => {
    await keep('.env', environment());
    expect(await runCli(pair, { home: home() })).to.include({ code: 0, errors: '' });
  });

  it('may stand in a file that begins with a mark of its encoding', async () => {
    await writeFile(join(home(), '.env'), '\uFEFFUPSTREAM=sandbox\r\n');
    expect(await runCli(pair, { home: home() })).to.include({ code: 0, errors: '' });
  });

  it('may stand in a file that is named, and .env is not read then', async () => {
    await keep('.env', { CACHE_TTL_SECONDS: 'long' });
    await keep('live.env', environment());
    expect(await runCli([...pair, '--settings-file', 'live.env'], { home: home() })).to.include({
      code: 0,
      errors: '',
    });
  });

  it('are those of the environment where both say something', async () => {
    await keep('.env', { ...environment(), TWITTER_BEARER_TOKEN: 'bad-token' });
    const { TWITTER_BEARER_TOKEN = '' } = environment();
    expect(await runCli(pair, { home: home(), environment: { TWITTER_BEARER_TOKEN } })).to.include({ code: 0 });
    expect(await runCli([...pair, '--no-cache'], { home: home() })).to.include({ code: 3 });
  });

  it('have to be there where a file is named', async () => {
    const { code, output, errors } = await runCli([...pair, '--settings-file', 'none.env'], { home: home() });
    expect(errors).to.include('none.env');
    expect(output).to.equal('');
    expect(code).to.equal(2);
  });

  it('need nothing of X where X is not asked', async () => {
    const { GITHUB_BASE_URL = '', BITBUCKET_BASE_URL = '' } = environment();
    const few = { GITHUB_BASE_URL, BITBUCKET_BASE_URL, TWITTER_API_KEY: 'one-of-four' };
    const [repositories, gists, aggregate] = await Promise.all(
      [
        ['repos', 'dev1'],
        ['gists', 'gisty'],
        ['aggregate', 'pypy'],
      ].map((words) => runCli(words, { home: home(), environment: few })),
    );
    expect([repositories?.code, gists?.code, aggregate?.code]).to.deep.equal([0, 0, 0]);
  });

  it('choose the sandbox by UPSTREAM as well, whose answers are kept apart', async () => {
    const { code, output } = await runCli(pair, { home: home(), environment: { UPSTREAM: 'sandbox' } });
    expect(await readdir(join(home(), 'codeties')))
      .to.include('sandbox.sqlite')
      .and.not.to.include('codeties.sqlite');
    expect(output).to.include('"connected":true');
    expect(code).to.equal(0);
  });
});
