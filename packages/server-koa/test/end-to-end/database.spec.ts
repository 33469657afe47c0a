import { startPostgres, type TestPostgres } from '@codeties/test-postgres';
import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError, readSettings, startServer } from '../../src/index.js';

/** What comes of waiting until a server on this database is ready. */
async function outcomeOf(databaseUrl: string): Promise<unknown> {
  const running = await startServer(readSettings({ PORT: '0', DATABASE_URL: databaseUrl }));
  try {
    return await running.ready.catch((error: unknown) => error);
  } finally {
    await running.close();
  }
}

function expectRefusal(outcome: unknown, reason: string): void {
  expect(outcome).to.be.instanceOf(StartError).with.property('message', `DATABASE_URL cannot be used: ${reason}`);
}

describe('a database that can never be used', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-database-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is a file in no folder', async () => {
    expectRefusal(await outcomeOf('sqlite:/nowhere/x.sqlite'), 'its file cannot be opened or created');
  });

  it('is a file of another kind', async () => {
    const file = join(folder, 'letter.sqlite');
    await writeFile(file, 'Dear reader, '.repeat(1000));
    expectRefusal(await outcomeOf(`sqlite:${file}`), 'its file is no SQLite database');
  });

  describe('in PostgreSQL', function () {
    this.timeout(60_000);
    let postgres: TestPostgres | undefined;
    before(async () => {
      postgres = await startPostgres();
    });
    after(() => postgres?.stop());

    const urlWith = (change: (url: URL) => void): string => {
      const url = new URL(postgres?.url ?? '');
      change(url);
      return url.href;
    };

    it('is one that is not there', async () => {
      const url = urlWith((url) => {
        url.pathname = '/missing';
      });
      expectRefusal(await outcomeOf(url), 'PostgreSQL has no such database');
    });

    it('is one that refuses the password', async () => {
      const url = urlWith((url) => {
        url.password = 'hunter2';
      });
      expectRefusal(await outcomeOf(url), 'PostgreSQL refuses the password');
    });
  });
});
