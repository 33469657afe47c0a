import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface StartedServer {
  readonly printed: string;
  stop(): Promise<void>;
}

export interface StartServerOptions {
  readonly command: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** How many lines it prints at its start, where that is known; an address is among them. */
  readonly lines: number;
}

/** No page takes longer, and a server that a failing test forgets does not stay. */
const LONGEST_MS = 240_000;

/** Starts a command that goes on until it is stopped, and waits for what it prints at its start. */
export async function startServer({ command, folder, environment, lines }: StartServerOptions): Promise<StartedServer> {
  const child = spawn('/bin/sh', ['-c', `exec ${command}`], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: LONGEST_MS,
  });
  let printed = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(chunk);
    if (printed.trim().split('\n').length >= lines && /:\d+.*\n$/s.test(printed)) break;
  }
  if (child.stdout.readableEnded) throw new Error(`"${command}" does not go on.`);
  child.stdout.resume();
  return { printed, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
