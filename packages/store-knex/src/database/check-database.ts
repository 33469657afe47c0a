import type { Knex } from 'knex';
import { factStatements } from '../facts/fact-statements.js';
import { REGISTER_TABLE } from '../register/register-row.js';
import { engineOf } from './engine.js';
import { statementRunner } from './statement-runner.js';
import { toStatement } from './statement.js';
import { toStoreFailure } from './store-failure.js';
import { writeTurns } from './write-turns.js';

/** Takes the locks that a write takes, and is refused where one is; but it writes nothing, and waits for no disk. */
const nothing = toStatement(
  'check',
  `insert into ${REGISTER_TABLE} (first_handle, second_handle, registered_at, connected)
select first_handle, second_handle, registered_at, connected from ${REGISTER_TABLE} where 1 = 0`,
);

/** More than a disk that is full has left over. */
const SOME_KILOBYTES = 32_768;

/**
 * Resolves when the database answers, has the register, and lets itself be written.
 *
 * @throws CodetiesError `store_unavailable` where it does not.
 */
export async function checkDatabase(knex: Knex): Promise<void> {
  try {
    await writeTurns(knex)(() => statementRunner(knex)(nothing, []));
  } catch (error) {
    throw toStoreFailure(error, 'the database does not answer');
  }
}

/**
 * Resolves when the database has kept a write, which only that shows of a disk that was full. What it writes is a fact that is over.
 *
 * @throws CodetiesError `store_unavailable` where it has not.
 */
export async function checkWriting(knex: Knex): Promise<void> {
  try {
    await checkDatabase(knex);
    const now = Date.now();
    const row = ['codeties:check', '.'.repeat(SOME_KILOBYTES), now, now];
    await writeTurns(knex)(() => statementRunner(knex)(factStatements[engineOf(knex)].keep, [JSON.stringify([row])]));
  } catch (error) {
    throw toStoreFailure(error, 'the database cannot be written');
  }
}
