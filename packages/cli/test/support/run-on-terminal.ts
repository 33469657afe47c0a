import { spawnSync } from 'node:child_process';
import { main, runCli, type CliEnd, type RunOptions } from './run-cli.js';

/** Whether a terminal can be made up here: by the `script` of util-linux, since that of others takes other words. */
export function hasTerminal(): boolean {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return typeof stdout === 'string' && stdout.includes('util-linux');
}

/** Runs the command on a terminal that is made up. What it says in one way or the other is all in `output`. */
export function runOnTerminal(words: readonly string[], options: RunOptions): Promise<CliEnd> {
  const line = [process.execPath, main, ...words].map((word) => `'${word}'`).join(' ');
  return runCli([], {
    input: '',
    ...options,
    command: ['script', '--quiet', '--return', '--command', line, '/dev/null'],
  });
}
