import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { handToCaretaker } from './hand-to-caretaker.js';

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface LaunchOptions {
  /** Its whole environment, beside what a process needs to start. */
  readonly environment: Readonly<Record<string, string>>;
  /** A module that is loaded before the program, and is sent messages; none where it is absent. */
  readonly probe?: URL | undefined;
}

/** The server as it is published, in a process of its own. */
export interface LaunchedServer {
  readonly child: ChildProcess;
  readonly exited: Promise<Exit>;
  /** Resolves to its URL once it listens. Rejects where it ends before. */
  listening(): Promise<string>;
  /** Likewise once its database is prepared. */
  ready(): Promise<string>;
  /** What it has logged of late. */
  log(): string;
  /** Ends it, whatever it is at, and waits for that. */
  end(): Promise<Exit>;
}

/** Longer than this no server takes to start. */
const PATIENCE_MS = 30_000;
const MOST_LINES = 200;

const lineSchema = z.object({ msg: z.string(), url: z.string().optional() });

/** Starts a server. It ends with this process, if nobody ends it before. */
export function launchServer({ environment, probe }: LaunchOptions): LaunchedServer {
  const program = join(dirname(createRequire(import.meta.url).resolve('@codeties/server-koa')), 'main.js');
  const flags = probe === undefined ? [] : ['--expose-gc', `--import=${probe.href}`];
  const child = spawn(process.execPath, [...flags, program], {
    stdio: ['ignore', 'ignore', 'pipe', probe === undefined ? 'ignore' : 'ipc'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
  });
  handToCaretaker(child);
  const exited = once(child, 'exit').then(([code, signal]: unknown[]): Exit => {
    return { code: typeof code === 'number' ? code : null, signal: typeof signal === 'string' ? signal : null };
  });
  const lines: string[] = [];
  const heard = new Map<string, string | undefined>();
  let listeners: (() => void)[] = [];
  const tellAll = (): void => {
    for (const listener of listeners) listener();
  };
  if (child.stderr === null) throw new Error('the server has no log');
  createInterface({ input: child.stderr }).on('line', (line) => {
    lines.push(line);
    if (lines.length > MOST_LINES) lines.shift();
    const { data } = lineSchema.safeParse(parse(line));
    if (data?.msg !== 'listening' && data?.msg !== 'ready') return;
    heard.set(data.msg, data.url);
    tellAll();
  });
  const log = (): string => lines.join('\n');
  const until = async (message: string): Promise<string> => {
    let timer: NodeJS.Timeout | undefined;
    const told = new Promise<string>((resolve, reject) => {
      const look = (): void => {
        if (heard.has(message)) resolve(heard.get('listening') ?? '');
      };
      listeners.push(look);
      timer = setTimeout(() => {
        reject(new Error(`the server was not ${message} in time:\n${log()}`));
      }, PATIENCE_MS);
      void exited.then(({ code, signal }) => {
        reject(
          new Error(`the server ended (${signal ?? code ?? 'nobody knows how'}) before it was ${message}:\n${log()}`),
        );
      });
      look();
    });
    try {
      return await told;
    } finally {
      clearTimeout(timer);
      listeners = [];
    }
  };
  return {
    child,
    exited,
    log,
    listening: () => until('listening'),
    ready: () => until('ready'),
    end: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
