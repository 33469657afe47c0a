import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface RunInShellOptions {
  readonly command: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How the command before ended, which `$?` tells. */
  readonly lastStatus: number;
}

export interface RanInShell {
  readonly status: number;
  /** What a terminal would show. */
  readonly output: string;
}

/** Runs a command line to its end, and tells what it printed. */
export async function runInShell({ command, folder, environment, lastStatus }: RunInShellOptions): Promise<RanInShell> {
  const terminal = join(folder, '.terminal');
  const printed = openSync(terminal, 'a');
  try {
    const child = spawn('/bin/sh', ['-c', `(exit ${lastStatus})\n${command}`], {
      cwd: folder,
      env: { ...environment, DOCUMENTED_TERMINAL: terminal },
      stdio: ['ignore', printed, printed],
      timeout: 120_000,
    });
    const status = await new Promise<number | null>((resolve, reject) =>
      child.on('close', resolve).on('error', reject),
    );
    return { status: status ?? 1, output: readFileSync(terminal, 'utf8') };
  } finally {
    closeSync(printed);
    rmSync(terminal);
  }
}
