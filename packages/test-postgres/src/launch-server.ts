import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ServerOwner } from './server-owner.js';

export interface LaunchOptions {
  readonly program: string;
  readonly data: string;
  readonly owner: ServerOwner;
  readonly isDurable: boolean;
  /** A free one where it is absent. */
  readonly port?: number | undefined;
}

export interface LaunchedServer {
  readonly port: number;
  readonly server: ChildProcess;
}

const ATTEMPTS = 5;

/** Each takes PostgreSQL a tenth of a second or so. */
const ATTEMPTS_AGAIN = 100;

/**
 * Starts the server on its port, or on a free one. Between finding one and taking it somebody else may, and one that was killed
 * leaves processes that take a moment to notice, so it tries again then.
 */
export async function launchServer(options: LaunchOptions): Promise<LaunchedServer> {
  const attempts = options.port === undefined ? ATTEMPTS : ATTEMPTS_AGAIN;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const { server, log, isReady } = await launchOn(port, options);
    if (isReady) return { port, server };
    const isPassing = log.includes('could not bind') || log.includes('still in use');
    if (attempt === attempts || !isPassing) throw new Error(`PostgreSQL did not start:\n${log}`);
  }
}

async function launchOn(
  port: number,
  { program, data, owner, isDurable }: LaunchOptions,
): Promise<{ server: ChildProcess; log: string; isReady: boolean }> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...(isDurable ? [] : ['fsync=off', 'full_page_writes=off', 'shared_buffers=16MB']),
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(program, ['-D', data, '-p', String(port), ...flags], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  });
  let log = '';
  const isReady = await new Promise<boolean>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => {
      resolve(false);
    });
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      // Read on when it is up, or the server would wait for somebody to take its log; but keep it no longer.
      log = `${log}${text}`.slice(-10_000);
      if (log.includes('ready to accept connections')) resolve(true);
    });
  });
  return { server, log, isReady };
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  listener.close();
  await once(listener, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
