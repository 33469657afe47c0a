import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core runs what, where there are several and they can be told apart. */
export interface Cores {
  readonly isPinned: boolean;
  /** What to run, and with what, so that it runs on the core of the servers. */
  onServerCore(
    program: string,
    flags: readonly string[],
  ): { readonly program: string; readonly flags: readonly string[] };
}

const SERVER_CORE = '0';
const LOAD_CORE = '1';

/** Binds this process, which makes the load, to a core of its own. Processes that were started before stay where they are. */
export function takeLoadCore(): Cores {
  const isPinned = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;
  if (!isPinned) return { isPinned, onServerCore: (program, flags) => ({ program, flags }) };
  execFileSync('taskset', ['-a', '-c', '-p', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
  return {
    isPinned,
    onServerCore: (program, flags) => ({ program: 'taskset', flags: ['-c', SERVER_CORE, program, ...flags] }),
  };
}

/** Leaves everything to the system. */
export const anyCore: Cores = { isPinned: false, onServerCore: (program, flags) => ({ program, flags }) };
