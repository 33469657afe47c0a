import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

let tell: ((line: string) => void) | undefined;

/** Has a child ended when this process dies, be it without a chance to do so itself. */
export function handToCaretaker(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  const toCaretaker = (tell ??= hireCaretaker());
  toCaretaker(`+${pid}`);
  child.once('exit', () => {
    toCaretaker(`-${pid}`);
  });
}

function hireCaretaker(): (line: string) => void {
  // The built file, also where this one runs from its source.
  const program = fileURLToPath(new URL('../../dist/processes/caretaker.js', import.meta.url));
  const caretaker = spawn(process.execPath, [program], {
    // In a group of its own, so that an interrupt from the keyboard does not reach it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  caretaker.unref();
  const { stdin } = caretaker;
  // It is there until this process is not, which it must not keep alive.
  if (stdin instanceof Socket) stdin.unref();
  return (line) => {
    stdin.write(`${line}\n`);
  };
}
