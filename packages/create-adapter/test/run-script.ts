import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

export interface ScriptRun {
  readonly exitCode: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Runs a script of npm's in a project, as somebody does who types it. Nothing of this run's own settings goes along. */
export function runScript(folder: string, ...args: readonly string[]): Promise<ScriptRun> {
  return run('npm', ['run', '--silent', ...args], folder);
}

/** Runs a program in a folder, without asking any registry for anything. */
export async function run(program: string, args: readonly string[], folder: string): Promise<ScriptRun> {
  const { HOME, PATH, TMPDIR } = process.env;
  const child = spawn(program, args, {
    cwd: folder,
    env: { HOME, PATH, TMPDIR, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [exitCode, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, output, complaint };
}
