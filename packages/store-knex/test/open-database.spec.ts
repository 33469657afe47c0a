import { CodetiesError } from '@codeties/core';
import { expectFailure } from '@codeties/contract-tests';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { describe, it } from 'mocha';
import { inspect } from 'node:util';
import { checkDatabase, migrateToLatest, openDatabase } from '../src/index.js';
import { createPostgresDatabase, everyDatabase } from './test-databases.js';

const SECRET = 'hunter2';

async function withDatabase<Result>(knex: Knex, use: (knex: Knex) => Promise<Result>): Promise<Result> {
  try {
    return await use(knex);
  } finally {
    await knex.destroy();
  }
}

async function ask(knex: Knex): Promise<void> {
  await knex.raw('select 1');
}

function failureToOpen(url: string): CodetiesError | undefined {
  try {
    openDatabase(url);
  } catch (error) {
    if (error instanceof CodetiesError) return error;
    throw error;
  }
  return undefined;
}

describe('openDatabase', () => {
  for (const [name, createDatabase] of everyDatabase) {
    it(`opens ${name}`, async () => {
      const database = await createDatabase();
      await withDatabase(openDatabase(database.url), ask);
      await database.remove();
    });
  }

  it('is healthy with its register, and not without', async () => {
    const database = await createPostgresDatabase();
    await withDatabase(openDatabase(database.url), async (knex) => {
      await expectFailure(checkDatabase(knex), 'store_unavailable');
      await migrateToLatest(knex);
      await checkDatabase(knex);
    });
  });

  it('takes postgresql:// for postgres://', async () => {
    const { url } = await createPostgresDatabase();
    await withDatabase(openDatabase(url.replace(/^postgres:/, 'postgresql:')), ask);
  });

  const refused = [
    '',
    'sqlite:',
    'sqlite://codeties.sqlite',
    'codeties.sqlite',
    `mysql://root:${SECRET}@localhost/db`,
    `user:${SECRET}@localhost`,
    `postgres:user:${SECRET}@localhost`,
    `postgres://user:${SECRET}@localhost:port/db`,
  ];
  for (const url of refused) {
    it(`says invalid_input for ${JSON.stringify(url)}, and repeats no secret`, () => {
      const failure = failureToOpen(url);
      expect(failure?.code).to.equal('invalid_input');
      expect(failure?.detail).to.be.a('string');
      expect(inspect(failure, { depth: 9, showHidden: true })).to.not.include(SECRET);
    });
  }

  it('says store_unavailable where nobody listens, and repeats no secret', async () => {
    const failure = await withDatabase(openDatabase(`postgres://user:${SECRET}@127.0.0.1:1/db`), (knex) =>
      expectFailure(checkDatabase(knex), 'store_unavailable'),
    );
    expect(inspect(failure, { depth: 9 })).to.not.include(SECRET);
  });

  it('says store_unavailable where the password is wrong, and repeats no secret', async () => {
    const url = new URL((await createPostgresDatabase()).url);
    url.password = SECRET;
    const warnings: string[] = [];
    const database = openDatabase(url.href, { onWarning: (message) => warnings.push(message) });
    const failure = await withDatabase(database, (knex) => expectFailure(checkDatabase(knex), 'store_unavailable'));
    expect(warnings).to.not.have.length(0);
    expect(inspect([failure, warnings], { depth: 9 })).to.not.include(SECRET);
  });

  it('does not show the password in a printed instance', async () => {
    const url = new URL((await createPostgresDatabase()).url);
    await withDatabase(openDatabase(url.href), async (knex) => {
      await ask(knex);
      const client: unknown = knex.client;
      expect(inspect(client, { depth: 9 })).to.not.include(`:${url.password}@`);
    });
  });

  it('says store_unavailable where a file cannot be created', async () => {
    await withDatabase(openDatabase('sqlite:/nowhere/at/all/codeties.sqlite'), (knex) =>
      expectFailure(checkDatabase(knex), 'store_unavailable'),
    );
  });
});
