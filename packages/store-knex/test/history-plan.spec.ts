import { toHandle, toPair } from '@codeties/core';
import { expect } from 'chai';
import type { Knex } from 'knex';
import { after, before, describe, it } from 'mocha';
import type { Engine } from '../src/database/engine.js';
import type { Statement, StatementValue } from '../src/database/statement.js';
import { createConnectionRegister, migrateToLatest, openDatabase } from '../src/index.js';
import { registerStatements } from '../src/register/register-statements.js';
import { entry, pair } from './samples.js';
import { createPostgresDatabase, createSqliteFile, type TestDatabase } from './test-databases.js';

const first = [pair.first, pair.second, 1_000];
const behind = [pair.first, pair.second, '2019-09-13T09:30:00Z', 1, 1_000];

function readsOf(engine: Engine): readonly (readonly [string, Statement, readonly StatementValue[]])[] {
  const { rows, text } = registerStatements[engine];
  return [
    ['the first rows', rows.first, first],
    ['the next rows', rows.behind, behind],
    ['the first text', text.first, first],
    ['the next text', text.behind, behind],
  ];
}

async function openFilled({ url }: TestDatabase): Promise<Knex> {
  const knex = openDatabase(url);
  await migrateToLatest(knex);
  const others = Array.from({ length: 5_000 }, (_, index) => ({
    ...entry,
    pair: toPair(toHandle('dev1'), toHandle(`other${index}`)),
  }));
  const ours = Array.from({ length: 1_500 }, () => entry);
  await createConnectionRegister({ knex }).record([...others, ...ours]);
  await knex.raw('analyze');
  return knex;
}

/** The pages of several pairs are put in order, and each of them is one stretch of the index all the same. */
function expectIndexForEach(plan: unknown): void {
  const text = JSON.stringify(plan);
  expect(text).to.match(/(using index|index (only )?scan using) connection_register_history/i);
  expect(text).to.not.match(/seq scan|\bscan connection_register\b/i);
}

const pairs = [JSON.stringify([[pair.first, pair.second]])];

function expectIndexOnly(plan: unknown): void {
  const text = JSON.stringify(plan);
  expect(text).to.match(/(using index|index (only )?scan using) connection_register_history/i);
  expect(text).to.not.match(/sort|temp b-tree|seq scan|\bscan connection_register\b/i);
}

describe('the plan for a history on a SQLite file', () => {
  let database: TestDatabase;
  let knex: Knex;

  before(async () => {
    database = await createSqliteFile();
    knex = await openFilled(database);
  });

  after(async () => {
    await knex.destroy();
    await database.remove();
  });

  for (const [what, { sql }, values] of readsOf('sqlite')) {
    it(`takes ${what} from the index, without sorting`, async () => {
      const plan: unknown = await knex.raw(`explain query plan ${sql}`, values);
      expectIndexOnly(plan);
    });
  }

  it('takes the first texts of several pairs from the index', async () => {
    expectIndexForEach(await knex.raw(`explain query plan ${registerStatements.sqlite.texts.sql}`, pairs));
  });
});

describe('the plan for a history on PostgreSQL', () => {
  let database: TestDatabase;
  let knex: Knex;

  before(async () => {
    database = await createPostgresDatabase();
    knex = await openFilled(database);
  });

  after(async () => {
    await knex.destroy();
    await database.remove();
  });

  for (const [what, { sql, numberedSql }, values] of readsOf('postgres')) {
    it(`takes ${what} from the index, without sorting`, async () => {
      const plan: unknown = await knex.raw(`explain ${sql}`, values);
      expectIndexOnly(plan);
    });

    it(`takes ${what} so as well where one plan is kept for all values`, async () => {
      await knex.transaction(async (transaction) => {
        await transaction.raw('set local plan_cache_mode = force_generic_plan');
        await transaction.raw(`prepare page as ${numberedSql}`);
        const literals = values.map((value) => (typeof value === 'number' ? String(value) : `'${value}'`));
        const plan: unknown = await transaction.raw(`explain execute page (${literals.join(', ')})`);
        await transaction.raw('deallocate page');
        expectIndexOnly(plan);
      });
    });
  }

  it('takes the first texts of several pairs from the index', async () => {
    expectIndexForEach(await knex.raw(`explain ${registerStatements.postgres.texts.sql}`, pairs));
  });
});
