import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'mocha';

/** A database that is empty and nobody else's. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it. Whoever is connected has closed before. */
  remove(): Promise<void>;
}

let postgres: TestPostgres | undefined;

before(async function () {
  this.timeout(60_000);
  postgres = await startPostgres();
});

after(async () => {
  await postgres?.stop();
});

export async function createSqliteFile(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'codeties-store-'));
  return {
    url: `sqlite:${join(folder, 'codeties.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function createSqliteMemory(): Promise<TestDatabase> {
  return Promise.resolve({ url: 'sqlite::memory:', remove: () => Promise.resolve() });
}

export async function createPostgresDatabase(): Promise<TestDatabase> {
  if (postgres === undefined) throw new Error('PostgreSQL has not been started');
  return { url: await postgres.createDatabase(), remove: () => Promise.resolve() };
}

/** The databases that two processes can open at the same time. */
export const sharedDatabases: ReadonlyMap<string, () => Promise<TestDatabase>> = new Map([
  ['a SQLite file', createSqliteFile],
  ['PostgreSQL', createPostgresDatabase],
]);

export const everyDatabase: ReadonlyMap<string, () => Promise<TestDatabase>> = new Map([
  ...sharedDatabases,
  ['SQLite in memory', createSqliteMemory],
]);
