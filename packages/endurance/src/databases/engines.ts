import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@codeties/test-postgres';

export type EngineName = 'sqlite' | 'postgres';

export const engineNames: readonly EngineName[] = ['sqlite', 'postgres'];

/** Databases of one kind, durable as they are in earnest: a commit waits for the disk. */
export interface Engine {
  readonly name: EngineName;
  /** The URL of an empty database. */
  createDatabase(): Promise<string>;
  /** Removes all of them. */
  close(): Promise<void>;
}

export function openEngine(name: EngineName): Promise<Engine> {
  return name === 'sqlite' ? openSqlite() : openPostgres();
}

async function openSqlite(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'codeties-endurance-'));
  let created = 0;
  return {
    name: 'sqlite',
    createDatabase: () => {
      created += 1;
      return Promise.resolve(`sqlite:${join(folder, `${created}.sqlite`)}`);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openPostgres(): Promise<Engine> {
  const postgres = await startPostgres({ isDurable: true });
  return { name: 'postgres', createDatabase: () => postgres.createDatabase(), close: () => postgres.stop() };
}
