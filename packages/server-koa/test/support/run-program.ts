import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const folder: string = fileURLToPath(new URL('../../', import.meta.url));

/** A run of the program. */
export interface ProgramRun {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves to the exit code. */
  readonly exited: Promise<unknown>;
}

/** The program from its source. */
const source: readonly string[] = ['--import=tsx', 'src/main.ts'];

/** The program as it is built and published. */
export const builtProgram: readonly string[] = ['dist/main.js'];

/** Runs it, on a port that is free and with a database of its own where the environment says nothing else. */
export function runProgram(
  environment: Readonly<Record<string, string>>,
  program: readonly string[] = source,
): ProgramRun {
  return runCommand(environment, [process.execPath, ...program]);
}

/** The same by a command that runs it, in its turn. */
export function runCommand(
  environment: Readonly<Record<string, string>>,
  [command = '', ...words]: readonly string[],
): ProgramRun {
  const child = spawn(command, words, {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: 'sqlite::memory:', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  // By then all of its output has been read, too.
  const exited = once(child, 'close').then(([code]: unknown[]) => code);
  return { child, exited, output: () => output.join(''), errors: () => errors.join('') };
}

/** Where it can be reached, once it says so. */
export async function greeted({ child, exited, output, errors }: ProgramRun): Promise<string> {
  while (!output().includes('/redoc')) {
    if (child.stdout === null) throw new Error('there is no output');
    const hasExited = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)]);
    if (hasExited) throw new Error(`it ended: ${errors()}`);
  }
  return /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0] ?? '';
}
