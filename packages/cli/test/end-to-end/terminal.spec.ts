import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, main, runCli, startCli, type CliEnd } from '../support/run-cli.js';
import { hasTerminal, runOnTerminal } from '../support/run-on-terminal.js';
import { useHome } from '../support/use-home.js';
import { useNetworks } from '../support/use-networks.js';

/** A file that is always full, where the system has one. */
const FULL = '/dev/full';

const ESCAPE = '\u001B[';

describe('codeties on a terminal', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const { sandbox, environment } = useNetworks();
  before(function () {
    if (!hasTerminal()) this.skip();
  });
  const check = (more: Readonly<Record<string, string>>, ...words: string[]): Promise<CliEnd> =>
    runOnTerminal(['check', 'dev1', 'dev2', '--sandbox', ...words], { home: home(), environment: more });
  const group = (input: string): Promise<CliEnd> =>
    runOnTerminal(['group', 'team.txt'], { home: home(), environment: environment(), input });

  it('speaks to people, in colours', async () => {
    const { code, output } = await check({ TERM: 'xterm' });
    expect(output).to.include('dev1 and dev2 are connected.').and.to.include(ESCAPE);
    expect(code).to.equal(0);
  });

  it('leaves colours out for NO_COLOR, for --no-color, and on a terminal that has none', async () => {
    const ends = await Promise.all([
      check({ TERM: 'xterm', NO_COLOR: '1' }),
      check({ TERM: 'xterm' }, '--no-color'),
      check({ TERM: 'dumb' }),
    ]);
    for (const { output } of ends) expect(output).to.include('are connected.').and.not.to.include(ESCAPE);
  });

  it('asks before it spends, and does so after a yes, showing how far it is', async () => {
    await writeFile(join(home(), 'team.txt'), 'dev1 dev2 dev4');
    const { code, output } = await group('y\n');
    expect(output)
      .to.match(/Ask for at most \$\d\.\d\d\? \[y\/N\]/)
      .and.to.include('1 of 3 pairs is connected.')
      .and.to.include('reading who follows whom');
    expect(code).to.equal(0);
  });

  for (const [answer, input] of [
    ['a no', 'n\n'],
    ['an empty line', '\n'],
    ['the end of the input', ''],
  ] as const) {
    it(`spends nothing more after ${answer}`, async () => {
      await writeFile(join(home(), 'team.txt'), 'dev1 dev2 dev4');
      sandbox().requests.reset();
      const { code, output } = await group(input);
      expect(output).to.include('[y/N]').and.to.include('it was not agreed to');
      expect(code).to.equal(2);
      expect(sandbox().requests.counts.github.requests).to.equal(0);
    });
  }

  it('shows no bar on a terminal that could not take it back', async () => {
    await writeFile(join(home(), 'team.txt'), 'dev1 dev2 dev4');
    const words = ['group', 'team.txt', '--sandbox'];
    const { output } = await runOnTerminal(words, { home: home(), environment: { TERM: 'dumb' } });
    expect(output).to.include('1 of 3 pairs is connected.').and.not.to.include(ESCAPE);
  });

  it('asks nothing where nothing is billed', async () => {
    await writeFile(join(home(), 'team.txt'), 'dev1 dev2 dev4');
    const { code, output } = await runOnTerminal(['group', 'team.txt', '--sandbox'], { home: home() });
    expect(output).to.include('It takes at most:').and.not.to.include('[y/N]');
    expect(code).to.equal(0);
  });
});

describe('codeties in a pipe', function () {
  this.timeout(SLOW_MS);
  const home = useHome();

  it('gives colours to whoever forces them', async () => {
    const words = ['check', 'dev1', 'dev2', '--sandbox', '--format', 'human'];
    const forced = await runCli(words, { home: home(), environment: { FORCE_COLOR: '1' } });
    expect(forced.output).to.include(ESCAPE);
    const refused = await runCli(words, { home: home(), environment: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(refused.output).not.to.include(ESCAPE);
  });

  it('ends quietly where nobody reads on', async () => {
    const run = startCli(['repos', 'thousand', '--sandbox'], { home: home() });
    run.child.stdout?.destroy();
    const { errors } = await run.ended;
    expect(errors).to.equal('');
    expect(run.child.exitCode).to.equal(0);
  });

  it('ends by what it found, whether that is read or not', async () => {
    const run = startCli(['check', 'dev1', 'dev4', '--sandbox'], { home: home() });
    run.child.stdout?.destroy();
    const { code, errors } = await run.ended;
    expect(errors).to.equal('');
    expect(code).to.equal(1);
  });

  for (const words of [['check', 'dev1', 'dev2'], ['group', 'team.txt'], ['--help']]) {
    it(`fails with 3 where there is no room for its answer: ${words.join(' ')}`, async function () {
      if (!existsSync(FULL)) this.skip();
      await writeFile(join(home(), 'team.txt'), 'dev1 dev2');
      const command = ['sh', '-c', `exec "$0" "$@" > ${FULL}`, process.execPath, main];
      const { code, errors } = await runCli([...words, '--sandbox'], { home: home(), command });
      expect(errors).to.match(/^codeties: the answer cannot be written: ENOSPC.*\n$/);
      expect(code).to.equal(3);
    });
  }

  it('stops what it does where nobody reads on', async () => {
    await writeFile(join(home(), 'team.txt'), Array.from({ length: 60 }, (_, index) => `fan${index}`).join(' '));
    const run = startCli(['group', 'team.txt', '--sandbox'], { home: home() });
    run.child.stdout?.destroy();
    const { code, errors } = await run.ended;
    expect(errors).to.equal('');
    expect(code).to.equal(0);
  });
});
