import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CarriedOut } from './carry-out.js';
import { wordsOf } from './dockerfile.js';

/** A process of the image: who runs in it, in its folder, and with nothing in its environment but what the image and `docker run` set. */
export interface Contained {
  readonly child: ChildProcess;
  /** Both of its streams so far. */
  readonly printed: () => string;
  /** Resolves to the exit code. */
  readonly exited: Promise<unknown>;
}

/** Starts what `CMD`, or the command of `HEALTHCHECK`, says. */
export function startIn(
  image: CarriedOut,
  name: 'CMD' | 'HEALTHCHECK',
  settings: Readonly<Record<string, string>>,
): Contained {
  const textOf = (wanted: string): string => image.settled.find((each) => each.name === wanted)?.text ?? '';
  const [, ...words] = wordsOf(textOf(name).replace(/^.*CMD (?=\[)/, ''));
  const [uid, gid] = textOf('USER').split(':').map(Number);
  // Only root may become somebody else.
  const user = process.getuid?.() === 0 && uid !== undefined && gid !== undefined ? { uid, gid } : {};
  const child = spawn(process.execPath, words, {
    cwd: join(image.folder, image.workdir),
    env: { ...image.environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return { child, printed: () => text, exited: once(child, 'close').then(([code]: unknown[]) => code) };
}

/** Where it listens, once it has said all that it says at its start. */
export async function portOf({ child, printed, exited }: Contained): Promise<string> {
  while (!printed().includes('/redoc\n')) {
    if (child.stdout === null) throw new Error('there is no output');
    const hasExited = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)]);
    if (hasExited) throw new Error(`it ended: ${printed()}`);
  }
  return /:(\d+)\/docs/.exec(printed())?.[1] ?? '';
}
