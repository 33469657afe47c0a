import { expect } from 'chai';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openElsewhere } from './support/open-elsewhere.js';

describe('opening Codeties in a process that ends when nothing is left open', function () {
  this.timeout(30_000);
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codeties-composition-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const sandbox = { UPSTREAM: 'sandbox', DATABASE_URL: 'sqlite::memory:' };
  const live = { UPSTREAM: 'live', TWITTER_BEARER_TOKEN: 'bearer-secret', DATABASE_URL: 'sqlite::memory:' };
  const drivers = ['sqlite3', 'pg'];

  it('leaves nothing open once it is closed', async () => {
    expect(await openElsewhere({ environment: sandbox })).to.deep.equal({ opened: 'decided' });
  });

  it('leaves nothing open where the file of the database is in no folder, and says that', async () => {
    const environment = { ...sandbox, DATABASE_URL: 'sqlite:/nowhere/x.sqlite' };
    expect(await openElsewhere({ environment })).to.have.property('why', 'its file cannot be opened or created');
  });

  it('leaves nothing open where the file is of another kind, and says that', async () => {
    const file = join(folder, 'letter.sqlite');
    await writeFile(file, 'Dear reader, '.repeat(1000));
    const environment = { ...sandbox, DATABASE_URL: `sqlite:${file}` };
    expect(await openElsewhere({ environment })).to.have.property('why', 'its file is no SQLite database');
  });

  it('leaves nothing open where PostgreSQL cannot be reached', async () => {
    const environment = { ...sandbox, DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/db' };
    const failed = await openElsewhere({ environment });
    expect(failed).to.include({
      code: 'store_unavailable',
      why: 'PostgreSQL cannot be reached, so start it, or look at the network',
    });
    expect(JSON.stringify(failed)).to.include('ECONNREFUSED').and.not.include('hunter2');
  });

  it('leaves nothing open where the driver is not installed, and says which one', async () => {
    expect(await openElsewhere({ environment: sandbox, missing: drivers })).to.have.property(
      'code',
      'store_unavailable',
    );
  });

  it('leaves nothing open where putting it together fails', async () => {
    expect(await openElsewhere({ environment: sandbox, throws: true })).to.have.deep.property('causes', [
      'thrown on purpose',
    ]);
  });

  it('takes no driver without a database', async () => {
    const opened = await openElsewhere({ environment: sandbox, options: { database: 'none' }, missing: drivers });
    expect(opened).to.deep.equal({ opened: 'decided' });
  });

  it('takes no sandbox where the real networks answer', async () => {
    const opened = await openElsewhere({ environment: live, missing: ['@codeties/sandbox', 'pg'] });
    expect(opened).to.deep.equal({ opened: 'not asked' });
    const refused = await openElsewhere({ environment: sandbox, missing: ['@codeties/sandbox'] });
    expect(JSON.stringify(refused)).to.include("'@codeties/sandbox'");
  });
});
