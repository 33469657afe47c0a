import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** How long the command may take before it and its children are killed. */
  readonly timeoutMs?: number;
}

export interface CommandResult {
  /** Absent where a signal ended it. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end, whatever that is. */
export async function runCommand(
  [command, ...args]: readonly [string, ...string[]],
  { cwd, env, timeoutMs = 150_000 }: CommandOptions,
): Promise<CommandResult> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const heard = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text));
  // npm has children of its own, which a signal to it alone would leave behind.
  const killAll = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  const timer = setTimeout(killAll, timeoutMs);
  process.once('exit', killAll);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => {
        resolve({ status: status ?? undefined, ...heard });
      });
    });
  } finally {
    clearTimeout(timer);
    process.off('exit', killAll);
  }
}

/** The same for a command that has to succeed: what it printed. */
export async function outputOf(command: readonly [string, ...string[]], options: CommandOptions): Promise<string> {
  const { status, stdout, stderr } = await runCommand(command, options);
  if (status !== 0) {
    throw new Error(`"${command.join(' ')}" ended with ${status ?? 'a signal'}:\n${stdout}\n${stderr}`);
  }
  return stdout;
}
