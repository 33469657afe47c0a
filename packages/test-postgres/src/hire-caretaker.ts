import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Has a folder, and the server in it, cleared away when this process ends without having done so. */
export function hireCaretaker(folder: string): ChildProcess {
  const program = fileURLToPath(new URL('./caretaker.js', import.meta.url));
  return spawn(process.execPath, [program, folder], {
    // In a group of its own, so that an interrupt from the keyboard does not reach it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
}
