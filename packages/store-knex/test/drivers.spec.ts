import { expect } from 'chai';
import { describe, it } from 'mocha';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./fixtures/without-driver.mjs', import.meta.url));

async function openWithout(url: string, ...missing: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [program, url, ...missing]);
  return stdout.trim();
}

describe('the built package', () => {
  it('opens SQLite where pg is not installed', async () => {
    expect(await openWithout('sqlite::memory:', 'pg')).to.equal('opened');
  });

  it('opens PostgreSQL where sqlite3 is not installed', async () => {
    expect(await openWithout('postgres://localhost/db', 'sqlite3')).to.equal('opened');
  });

  it('says which driver is missing for SQLite', async () => {
    expect(await openWithout('sqlite::memory:', 'sqlite3')).to.match(/^store_unavailable: .*\bsqlite3\b/);
  });

  it('says which driver is missing for PostgreSQL', async () => {
    expect(await openWithout('postgres://localhost/db', 'pg')).to.match(/^store_unavailable: .*\bpg\b/);
  });

  it('says how to build a driver that was installed without its script', async () => {
    const told = await openWithout('sqlite::memory:', 'unbuilt sqlite3');
    expect(told).to.match(/^store_unavailable: .*npm install-scripts approve sqlite3 && npm rebuild sqlite3$/);
  });
});
