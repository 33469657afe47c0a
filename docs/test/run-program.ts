import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

export interface ProgramOptions {
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly status: number | null;
  /** What a terminal would show. */
  readonly output: string;
}

/** What a program gets of the environment of whoever has just opened a terminal. */
export function plainEnvironment(folder: string): Record<string, string> {
  return { PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`, HOME: folder, NO_COLOR: '1' };
}

/** Runs a program to its end, without any setting of the process that tests. */
export async function runProgram(program: string, options: ProgramOptions): Promise<Ran> {
  const child = spawn(program, options.args, {
    cwd: options.folder,
    env: { ...plainEnvironment(options.folder), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  return { status, output: Buffer.concat(chunks).toString() };
}
