/*
 * A process of its own, which is told on its standard input who is running (`+pid`) and who has ended (`-pid`). When that closes,
 * since whoever held it is done or dead, it ends those that are left.
 */

const running = new Set<number>();
let rest = '';

process.stdin
  .setEncoding('utf8')
  .on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const id = Number.parseInt(line.slice(1), 10);
      if (line.startsWith('+')) running.add(id);
      else running.delete(id);
    }
  })
  .once('close', () => {
    for (const id of running) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    }
  });
