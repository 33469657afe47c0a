import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '@codeties/test-postgres';

/** Gives the url of an empty database. */
export type CreateDatabase = () => Promise<string>;

/** Runs one suite on every engine. */
export function describeOnEachEngine(title: string, suite: (createDatabase: CreateDatabase) => void): void {
  describe(`${title}, on SQLite`, () => {
    let folder = '';
    let created = 0;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'codeties-server-'));
    });
    after(() => rm(folder, { recursive: true, force: true }));
    suite(() => {
      created += 1;
      return Promise.resolve(`sqlite:${join(folder, `${created}.sqlite`)}`);
    });
  });

  describe(`${title}, on PostgreSQL`, function () {
    this.timeout(60_000);
    let postgres: TestPostgres | undefined;
    before(async () => {
      postgres = await startPostgres();
    });
    after(() => postgres?.stop());
    suite(() => postgres?.createDatabase() ?? Promise.reject(new Error('PostgreSQL did not start')));
  });
}
