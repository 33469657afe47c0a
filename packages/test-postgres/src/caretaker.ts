import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A process of its own, which waits for the end of the one that started it, however that comes: its standard input is
 * a pipe that nobody else holds. Then it stops the server that was left behind, and removes its folder.
 */

const folder = process.argv[2] ?? '';
const pidFile = join(folder, 'data', 'postmaster.pid');

process.stdin.resume().once('close', () => {
  // The file is there for as long as the server is, and names it: an old number could be somebody else's by now.
  if (existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGINT');
  const waiting = setInterval(() => {
    if (existsSync(pidFile)) return;
    clearInterval(waiting);
    rmSync(folder, { recursive: true, force: true });
  }, 50);
});
