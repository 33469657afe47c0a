import type { Knex } from 'knex';
import { randomBytes } from 'node:crypto';
import { REGISTER_TABLE } from '../register/register-row.js';
import { bounded } from './bounded.js';
import { statementRunner } from './statement-runner.js';
import { toStatement } from './statement.js';
import { writeTurns } from './write-turns.js';

/** Takes the locks that a write takes, and is refused where one is; but it writes nothing, and waits for no disk. */
const nothing = toStatement(
  'check',
  `insert into ${REGISTER_TABLE} (first_handle, second_handle, registered_at, connected)
select first_handle, second_handle, registered_at, connected from ${REGISTER_TABLE} where 1 = 0`,
);

/** A record of nobody, which takes some pages: by chance, since text that repeats itself is kept in no space at all. */
const something = toStatement(
  'check_writing',
  `insert into ${REGISTER_TABLE} (first_handle, second_handle, registered_at, connected, organisations)
values ('codeties:check', 'codeties:check', '1970-01-01T00:00:00Z', false, ?)`,
);
const SOME_BYTES = 24_576;

/**
 * Resolves when the database answers, has the register, and lets itself be written.
 *
 * @throws CodetiesError `store_unavailable` where it does not.
 */
export async function checkDatabase(knex: Knex): Promise<void> {
  await bounded({}, 'the database does not answer', async ({ isOver }) => {
    await writeTurns(knex)(async () => {
      if (!isOver()) await statementRunner(knex)(nothing, []);
    });
  });
}

/**
 * Resolves when the register has taken a record, and the database has kept a commit. The record itself is taken back before that, and
 * nobody ever sees it; its number is left out. It says that there was room for as much just now: not for how much more, and
 * PostgreSQL may have had it from what was deleted before.
 *
 * @throws CodetiesError `store_unavailable` where that fails.
 */
export async function checkWriting(knex: Knex): Promise<void> {
  await bounded({}, 'the database cannot be written', async ({ isOver }) => {
    await writeTurns(knex)(async () => {
      if (!isOver()) await knex.transaction(writeAndTakeBack);
    });
  });
}

/** A transaction that was taken back as a whole would wait for no disk: this one has written, though nothing came of it. */
async function writeAndTakeBack(transaction: Knex): Promise<void> {
  await transaction.raw('savepoint codeties_check');
  await statementRunner(transaction)(something, [randomBytes(SOME_BYTES).toString('base64')]);
  await transaction.raw('rollback to savepoint codeties_check');
}
