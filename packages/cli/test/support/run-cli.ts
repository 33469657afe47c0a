import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The command as it is built and published. */
export const main: string = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** Whatever stands in the way of a thousand tries has a moment to get out of it. */
export const SLOW_MS = 60_000;

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>> | undefined;
  /** Where it runs, and what it takes for the user's own folder. */
  readonly home: string;
  /** What is typed, or piped into it. */
  readonly input?: string | undefined;
  /** In place of the command itself: what runs it. */
  readonly command?: readonly string[] | undefined;
}

/** A command that runs. */
export interface CliRun {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  /** What it ended with, and what it said. */
  readonly ended: Promise<CliEnd>;
}

export interface CliEnd {
  readonly code: unknown;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command as people do, and as if this machine had nothing set. */
export function startCli(words: readonly string[], { environment, home, input, command }: RunOptions): CliRun {
  const [program = '', ...before] = command ?? [process.execPath, main];
  const child = spawn(program, [...before, ...words], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: home, ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const [output, errors]: [string[], string[]] = [[], []];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  child.stdin?.on('error', () => undefined).end(input);
  // By then all of its output has been read, too.
  const ended = once(child, 'close').then(([code]: unknown[]) => ({
    code,
    output: output.join(''),
    errors: errors.join(''),
  }));
  return { child, ended, output: () => output.join(''), errors: () => errors.join('') };
}

export function runCli(words: readonly string[], options: RunOptions): Promise<CliEnd> {
  return startCli(words, options).ended;
}
