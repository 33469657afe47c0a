import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@codeties/store-knex';
import { startPostgres } from '@codeties/test-postgres';

/** A kind of database that the register is kept in. */
export interface Engine {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly version: string;
  /** When it calls a commit done: what it says itself. */
  readonly durability: string;
  /** The URL of an empty database. */
  createDatabase(): Promise<string>;
}

export interface OpenEngines {
  readonly engines: readonly [Engine, Engine];
  /** Removes all of the databases. */
  close(): Promise<void>;
}

/** SQLite in a folder of its own, and a PostgreSQL server of its own. */
export async function openEngines(): Promise<OpenEngines> {
  const folder = await mkdtemp(join(tmpdir(), 'codeties-bench-'));
  const postgres = await startPostgres({ isDurable: true });
  const createFile = (): Promise<string> => Promise.resolve(`sqlite:${join(folder, `${randomUUID()}.sqlite`)}`);
  const close = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [sqliteVersion, journal, synchronous] = await ask(await createFile(), [
      'select sqlite_version() as answer',
      'select journal_mode as answer from pragma_journal_mode',
      'select synchronous as answer from pragma_synchronous',
    ]);
    const [postgresVersion, fsync, commit] = await ask(postgres.url, [
      "select split_part(current_setting('server_version'), ' ', 1) as answer",
      "select current_setting('fsync') as answer",
      "select current_setting('synchronous_commit') as answer",
    ]);
    const sqlite: Engine = {
      name: 'SQLite',
      version: sqliteVersion ?? '',
      durability: `journal_mode = ${journal ?? ''}, synchronous = ${synchronous === '2' ? 'FULL' : (synchronous ?? '')}`,
      createDatabase: createFile,
    };
    const server: Engine = {
      name: 'PostgreSQL',
      version: postgresVersion ?? '',
      durability: `fsync = ${fsync ?? ''}, synchronous_commit = ${commit ?? ''}`,
      createDatabase: () => postgres.createDatabase(),
    };
    return { engines: [sqlite, server], close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a database says to questions that have one answer each. */
async function ask(url: string, questions: readonly string[]): Promise<string[]> {
  const database = openDatabase(url);
  try {
    const answers: string[] = [];
    for (const question of questions) {
      const rows: unknown = await database.select('answer').from(database.raw(`(${question}) as said`));
      const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
      answers.push(typeof row === 'object' && row !== null && 'answer' in row ? String(row.answer) : '');
    }
    return answers;
  } finally {
    await database.destroy();
  }
}
