import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { SLOW_MS, runCli, type CliEnd } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';

const commands = [
  'check',
  'history',
  'group',
  'aggregate',
  'repos',
  'gists',
  'serve',
  'sandbox',
  'migrate',
  'upstreams',
] as const;

describe('the arguments of codeties', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  const run = (...words: string[]): Promise<CliEnd> => runCli(words, { home: home() });

  const mistakes: readonly (readonly [words: readonly string[], told: string])[] = [
    [['chekc', 'a', 'b'], 'there is no command "chekc": did you mean check?'],
    [['check', 'a', 'b', '--sanbox'], 'there is no option --sanbox: did you mean --sandbox?'],
    [['gists', 'a', '--per-pag=3'], 'there is no option --per-pag: did you mean --per-page?'],
    [['check', 'a', 'b', '-xyz'], 'there is no option -xyz'],
    [['sandbox', '--github-port', 'x'], '--github-port takes a whole number'],
    [['check', 'a'], 'it is codeties check <developer> <other>, and 1 of 2 was given'],
    [['check', 'a', 'b', 'c'], 'check takes no "c" beside what it was given'],
    [['check', 'a', 'b', '--format', 'xml'], '--format is given as "xml"'],
    [['check', 'a', 'b', '--json', '--format', 'human'], '--json and --format say the same thing'],
    [['check', 'a', 'b', '--timeout', 'soon'], '--timeout takes a number'],
    [['check', 'a', 'b', '--database'], '--database takes a value'],
    [['serve', '--port', '70000'], '--port takes a whole number from 0 to 65535'],
    [['group', 'x', '--most-dollars', '-1'], '--most-dollars'],
  ];
  for (const [words, told] of mistakes) {
    it(`end it with 2, briefly: ${words.join(' ')}`, async () => {
      const { code, output, errors } = await run(...words);
      expect(errors).to.include(told);
      expect(errors.trimEnd().split('\n')).to.have.lengthOf(2);
      expect(output).to.equal('');
      expect(code).to.equal(2);
    });
  }

  it('show everything to whoever gives none', async () => {
    const { code, errors } = await run();
    for (const command of commands) expect(errors).to.include(`codeties ${command} `);
    expect(code).to.equal(2);
  });

  it('are explained for each command, with examples', async () => {
    for (const command of commands) {
      const { code, output } = await run(command, '--help');
      expect(output).to.include('Examples:').and.to.include(`codeties ${command}`).and.to.include('--sandbox');
      expect(code).to.equal(0);
    }
  });

  it('ask for the version of the package', async () => {
    const { output } = await run('--version');
    const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(manifest).to.include({ version: output.trim() });
  });

  it('may have those that are no options behind two hyphens', async () => {
    const { code, output } = await run('check', '--sandbox', '--json', '--', 'dev1', 'dev2');
    expect(output).to.include('"connected":true');
    expect(code).to.equal(0);
  });

  it('are completed by bash and by zsh', async () => {
    const bash = await runCli(['completion'], { home: home(), environment: { SHELL: '/bin/bash' } });
    expect(bash.output).to.include('complete -o bashdefault').and.to.include('codeties');
    const zsh = await runCli(['completion'], { home: home(), environment: { SHELL: '/bin/zsh' } });
    expect(zsh.output).to.include('#compdef codeties');
    const { output } = await run('--get-yargs-completions', 'codeties', '');
    expect(output.split('\n').map((line) => line.split(':')[0])).to.include.members([...commands]);
    const options = await run('--get-yargs-completions', 'codeties', 'check', '--');
    expect(options.output).to.include('--explain').and.to.include('--no-cache');
  });
});
