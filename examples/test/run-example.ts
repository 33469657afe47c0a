import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What an example printed, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Running = ChildProcessByStdio<null, Readable, Readable>;

/** Starts a program of the examples as a reader does, from the root of the project. */
export function startExample(path: string, args: readonly string[] = []): Running {
  const environment = { PATH: process.env['PATH'], NO_COLOR: '1', PORT: '0' };
  return spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function runExample(path: string, args: readonly string[] = []): Promise<Ran> {
  const child = startExample(path, args);
  const [stdout, stderr, status] = await Promise.all([textOf(child.stdout), textOf(child.stderr), endOf(child)]);
  return { status, stdout, stderr };
}

/** How a program ends: its status, or nothing where a signal ended it. */
export function endOf(child: Running): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
