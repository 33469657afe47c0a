import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCluster } from './create-cluster.js';
import { hireCaretaker } from './hire-caretaker.js';
import { launchServer, type LaunchOptions } from './launch-server.js';
import { runSql } from './run-sql.js';
import { serverOwner } from './server-owner.js';
import { serverPrograms } from './server-programs.js';

export interface TestPostgres {
  /** The server's own database, as its superuser. */
  readonly url: string;
  /** Creates an empty database, and gives its url. */
  createDatabase(): Promise<string>;
  /** Ends the server as a crash would. */
  kill(): Promise<void>;
  /** Starts it again where it was, with what it had committed. */
  restart(): Promise<void>;
  /** Stops the server and removes everything that was its. */
  stop(): Promise<void>;
}

export interface StartPostgresOptions {
  /** Whether the server is as one is that is not there for tests: a commit waits for the disk. It is not where this is absent. */
  readonly isDurable?: boolean | undefined;
}

const PASSWORD = 'postgres';

/**
 * Starts a real PostgreSQL of its own, on a free port, with its files in the system's temporary folder. When the process
 * ends without `stop`, even by a signal, the server is cleared away as well.
 */
export async function startPostgres({ isDurable = false }: StartPostgresOptions = {}): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'codeties-postgres-'));
  const caretaker = hireCaretaker(folder);
  try {
    const options = await clusterIn(folder, isDurable);
    const launched = await launchServer(options);
    const { port } = launched;
    let { server } = launched;
    let created = 0;
    const urlOf = (database: string): string => `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`;
    return {
      url: urlOf('postgres'),
      async createDatabase() {
        created += 1;
        const name = `test_${created}`;
        await runSql(urlOf('postgres'), `create database ${name}`);
        return urlOf(name);
      },
      kill: () => end(server, 'SIGKILL'),
      async restart() {
        ({ server } = await launchServer({ ...options, port }));
      },
      async stop() {
        // Fast, in PostgreSQL's own words: connections are cut rather than waited for.
        await end(server, 'SIGINT');
        await rm(folder, { recursive: true, force: true });
        await end(caretaker, 'SIGKILL');
      },
    };
  } catch (error) {
    await end(caretaker, 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function clusterIn(folder: string, isDurable: boolean): Promise<LaunchOptions> {
  // The user that the server runs as has to reach what is in it.
  await chmod(folder, 0o755);
  const owner = serverOwner();
  const programs = await serverPrograms(folder, owner);
  const data = await createCluster({ folder, owner, programs, password: PASSWORD });
  return { program: programs.postgres, data, owner, isDurable };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
