import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, stat, symlink } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  checkDatabase,
  createConnectionRegister,
  createFactStore,
  createRepositoryStore,
  migrateToLatest,
  openDatabase,
} from '../src/index.js';
import { aliceTool, entry, historyOf, owned } from './samples.js';
import { createSqliteFile, type TestDatabase } from './test-databases.js';

const run = promisify(execFile);

describe('a SQLite file that is in use', () => {
  let database: TestDatabase;
  let knex: Knex;
  let path: string;

  beforeEach(async () => {
    database = await createSqliteFile();
    path = database.url.replace('sqlite:', '');
    knex = openDatabase(database.url);
    await migrateToLatest(knex);
  });

  afterEach(async () => {
    await knex.destroy();
    await database.remove();
  });

  /** Does to the file what this process cannot without giving up its locks on it. */
  const have = (...command: readonly string[]): Promise<unknown> => run('sh', ['-c', ...command, 'sh', path]);

  it('is missed by everything once it has gone, and is not created anew', async () => {
    const register = createConnectionRegister({ knex });
    const repositories = createRepositoryStore({ knex });
    const facts = createFactStore({ knex });
    await register.record([entry]);
    await rename(path, `${path}.away`);
    await expectFailure(register.record([entry]), 'store_unavailable');
    await expectFailure(historyOf(register), 'store_unavailable');
    await expectFailure(repositories.save(owned), 'store_unavailable');
    await expectFailure(repositories.repositoryOf(aliceTool), 'store_unavailable');
    await expectFailure(facts.claim(['a'], new Date('2100-01-01')), 'store_unavailable');
    await expectFailure(checkDatabase(knex), 'store_unavailable');
    expect(existsSync(path)).to.equal(false);
  });

  it('is used again once it is back, with all that was answered', async () => {
    const register = createConnectionRegister({ knex });
    for (let index = 0; index < 20; index += 1) await register.record([entry]);
    await rename(path, `${path}.away`);
    await expectFailure(register.record([entry]), 'store_unavailable');
    await rename(`${path}.away`, path);
    await checkDatabase(knex);
    await register.record([entry]);
    expect(await historyOf(register)).to.have.length(21);
  });

  it('has every answer that was given while it was moved away and back', async () => {
    const register = createConnectionRegister({ knex });
    let kept = 0;
    let isOver = false;
    const recording = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        await register.record([entry]).then(
          () => (kept += 1),
          // Without a file there is nothing to wait for, and the others would not get their turn.
          () => turn(),
        );
      }
    });
    for (let round = 0; round < 10; round += 1) {
      await checkDatabase(knex);
      await rename(path, `${path}.away`);
      await expectFailure(checkDatabase(knex), 'store_unavailable');
      await rename(`${path}.away`, path);
    }
    isOver = true;
    await Promise.all(recording);
    expect(kept).to.be.above(0);
    expect((await historyOf(register)).length).to.be.at.least(kept);
  });

  it('is another one that was put in its place, once the log of the one before has been taken away', async () => {
    const register = createConnectionRegister({ knex });
    await register.record([entry]);
    await knex.raw('pragma wal_checkpoint(truncate)');
    await have('cp "$1" "$1.copy"');
    await register.record([entry]);
    await rename(`${path}.copy`, path);
    await expectFailure(register.record([entry]), 'store_unavailable');
    await expectFailure(historyOf(register), 'store_unavailable');
    await have('rm "$1-wal" "$1-shm"');
    expect(await historyOf(register)).to.have.length(1);
    await register.record([entry]);
    const other = openDatabase(database.url);
    expect(await historyOf(createConnectionRegister({ knex: other }))).to.have.length(2);
    await other.destroy();
  });

  it('is not mixed with the log of another one where it is reached by a link', async () => {
    const link = `${path}.link`;
    await symlink(path, link);
    const linked = openDatabase(`sqlite:${link}`);
    const register = createConnectionRegister({ knex: linked });
    await register.record([entry]);
    await linked.raw('pragma wal_checkpoint(truncate)');
    await have('cp "$1" "$1.copy"');
    await register.record([entry]);
    await rename(`${path}.copy`, path);
    await expectFailure(register.record([entry]), 'store_unavailable');
    await expectFailure(historyOf(register), 'store_unavailable');
    await have('rm "$1-wal" "$1-shm"');
    expect(await historyOf(register)).to.have.length(1);
    await linked.destroy();
  });

  it('may become shorter, as another process tidies it up', async () => {
    const register = createConnectionRegister({ knex });
    await knex.raw('create table large(content)');
    await knex.raw('insert into large values (zeroblob(2000000))');
    await knex.raw('drop table large');
    await register.record([entry]);
    await knex.raw('pragma wal_checkpoint(truncate)');
    const before = (await stat(path)).size;
    const other = openDatabase(database.url);
    await other.raw('vacuum');
    await other.raw('pragma wal_checkpoint(truncate)');
    expect((await stat(path)).size).to.be.below(before);
    await register.record([entry]);
    await register.record([entry]);
    expect(await historyOf(register)).to.have.length(3);
    await other.destroy();
  });

  it('is not looked at where that is not wanted', async () => {
    const unwatched = openDatabase(database.url, { watch: false });
    const register = createConnectionRegister({ knex: unwatched });
    await register.record([entry]);
    await rename(path, `${path}.away`);
    await register.record([entry]);
    await rename(`${path}.away`, path);
    expect(await historyOf(register)).to.have.length(2);
    await unwatched.destroy();
  });

  const damages = new Map([
    ['overwritten', 'head -c 65536 /dev/urandom | dd of="$1" conv=notrunc 2>&1'],
    ['emptied', ': > "$1"'],
    ['cut', 'truncate -s 5000 "$1"'],
  ]);
  for (const [name, command] of damages) {
    it(`is not written any more once somebody has ${name} it, and again when it is put right`, async () => {
      const register = createConnectionRegister({ knex });
      await register.record([entry]);
      await knex.raw('pragma wal_checkpoint(truncate)');
      await checkDatabase(knex);
      await have('cp "$1" "$1.copy"');
      await have(command);
      await expectFailure(register.record([entry]), 'store_unavailable');
      await expectFailure(register.record([entry]), 'store_unavailable');
      await expectFailure(historyOf(register), 'store_unavailable');
      await have('mv "$1.copy" "$1"; rm -f "$1-wal" "$1-shm"');
      await register.record([entry]);
      expect(await historyOf(register)).to.have.length(2);
    });
  }
});
