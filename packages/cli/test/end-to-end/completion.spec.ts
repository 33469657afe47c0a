import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SLOW_MS, main, runCli, type CliEnd } from '../support/run-cli.js';
import { useHome } from '../support/use-home.js';

/** Has bash complete the last of the words, as if the key for that had been pressed behind it. */
const script = `
source <(codeties completion)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_codeties_yargs_completions
printf '%s\\n' "\${COMPREPLY[@]}"
`;

describe('bash', function () {
  this.timeout(SLOW_MS);
  const home = useHome();
  before(function () {
    // The one that macOS comes with lacks what the completion needs.
    if (spawnSync('bash', ['-c', 'type mapfile']).status !== 0) this.skip();
  });

  beforeEach(async () => {
    const command = join(home(), 'codeties');
    await writeFile(command, `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`);
    await chmod(command, 0o755);
  });

  const complete = (...words: string[]): Promise<CliEnd> =>
    runCli(['codeties', ...words], {
      home: home(),
      environment: { PATH: `${home()}:${process.env['PATH'] ?? ''}`, SHELL: '/bin/bash' },
      command: ['bash', '-c', script, 'bash'],
    });

  for (const [words, expected] of [
    [['ch'], ['check']],
    [['check', '--ex'], ['--explain']],
    [['--sandbox', 'hi'], ['history']],
    [
      ['check', '--format', ''],
      ['human', 'json', 'ndjson'],
    ],
  ] as const) {
    it(`completes codeties ${words.join(' ')}`, async () => {
      const { output, errors } = await complete(...words);
      expect(errors).to.equal('');
      expect(output.trimEnd().split('\n')).to.deep.equal(expected);
    });
  }

  it('offers files where no option is begun', async () => {
    const { output } = await complete('group', '');
    expect(output.trim()).to.equal('');
  });

  it('completes options after two hyphens', async () => {
    const { output } = await complete('group', '--');
    expect(output.split('\n')).to.include.members(['--plan', '--most-dollars', '--sandbox']);
  });
});
