import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  createConnectionRegister,
  createFactStore,
  createRepositoryStore,
  migrateToLatest,
  openDatabase,
  rollBackAll,
} from '../src/index.js';
import { entry, historyOf, owned } from './samples.js';
import { createSqliteFile, type TestDatabase } from './test-databases.js';

describe('a SQLite file', () => {
  let database: TestDatabase;
  let knex: Knex;

  beforeEach(async () => {
    database = await createSqliteFile();
    knex = openDatabase(database.url);
    await migrateToLatest(knex);
  });

  afterEach(async () => {
    await knex.destroy();
    await database.remove();
  });

  const settings = {
    journal_mode: { journal_mode: 'wal' },
    synchronous: { synchronous: 2 },
    foreign_keys: { foreign_keys: 1 },
    busy_timeout: { timeout: 5000 },
  };

  for (const [pragma, expected] of Object.entries(settings)) {
    it(`has its ${pragma} set on every connection`, async () => {
      const ask = async (transaction: Knex): Promise<unknown> => {
        const rows: unknown = await transaction.raw(`PRAGMA ${pragma}`);
        return rows;
      };
      // Each open transaction holds a connection of the pool.
      const answers = await knex.transaction((one) =>
        knex.transaction(async (other) => [await ask(one), await ask(other)]),
      );
      expect(answers).to.deep.equal([[expected], [expected]]);
    });
  }

  it('shows an answer to another connection as soon as it is recorded', async () => {
    const other = openDatabase(database.url);
    await createConnectionRegister({ knex }).record([entry]);
    expect(await historyOf(createConnectionRegister({ knex: other }))).to.have.length(1);
    await other.destroy();
  });

  it('still has an answer after it was closed and opened again', async () => {
    await createConnectionRegister({ knex }).record([entry]);
    await knex.destroy();
    knex = openDatabase(database.url);
    const [kept] = await historyOf(createConnectionRegister({ knex }));
    expect(kept?.connection).to.deep.equal(entry.connection);
  });

  it('is closed although statements were kept prepared for it', async () => {
    const register = createConnectionRegister({ knex });
    await register.record([entry]);
    await historyOf(register);
    await knex.destroy();
    // Whoever closes a file as the last removes what stands beside it.
    expect(await readdir(dirname(database.url.replace('sqlite:', '')))).to.deep.equal(['codeties.sqlite']);
  });

  it('takes what all its stores write at the same time', async () => {
    const register = createConnectionRegister({ knex });
    const repositories = createRepositoryStore({ knex });
    const facts = createFactStore({ knex });
    const fact = new Map([['a', { text: '1', readAt: new Date() }]]);
    const far = new Date('2100-01-01');
    const writing = Array.from({ length: 20 }, (_, index) => [
      register.record([entry]),
      repositories.save(owned),
      facts.keep(fact, far),
      facts.claim([`key ${index}`], far),
    ]);
    await Promise.all(writing.flat());
    expect(await historyOf(register)).to.have.length(20);
  });

  it('works on once a table is there that a kept statement has missed', async () => {
    const register = createConnectionRegister({ knex });
    await historyOf(register);
    await rollBackAll(knex);
    await expectFailure(historyOf(register), 'store_unavailable');
    await migrateToLatest(knex);
    await register.record([entry]);
    expect(await historyOf(register)).to.have.length(1);
  });

  it('keeps what two processes record at the same time', async () => {
    const other = openDatabase(database.url);
    const registers = [createConnectionRegister({ knex }), createConnectionRegister({ knex: other })];
    const recording = Array.from({ length: 50 }, () => registers.map((register) => register.record([entry])));
    await Promise.all(recording.flat());
    expect(await historyOf(createConnectionRegister({ knex }))).to.have.length(100);
    await other.destroy();
  });
});

describe('SQLite in memory', () => {
  it('is one database, whoever asks at the same time', async () => {
    const knex = openDatabase('sqlite::memory:');
    await migrateToLatest(knex);
    const register = createConnectionRegister({ knex });
    await Promise.all(Array.from({ length: 20 }, () => register.record([entry])));
    const histories = await Promise.all(Array.from({ length: 20 }, () => historyOf(register)));
    expect(new Set(histories.map((history) => history.length))).to.deep.equal(new Set([20]));
    await knex.destroy();
  });
});
