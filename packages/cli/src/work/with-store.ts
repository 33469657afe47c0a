import { createRedactor, secretsOf } from '@codeties/composition';
import { CodetiesError } from '@codeties/core';
import { migrateToLatest, openDatabase } from '@codeties/store-knex';
import { CommandError } from '../command-error.js';
import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { describeDatabaseFailure, sentenceOfDatabase } from './describe-database-failure.js';
import { makeFolder } from './make-folder.js';
import { checkDatabaseChoice } from './check-database-choice.js';
import { tellFailure } from './tell-failure.js';

export type Store = ReturnType<typeof openDatabase>;

/**
 * Opens the database alone, brought up to date, has something done with it, and closes it again.
 *
 * @throws CommandError where it cannot be used.
 */
export async function withStore(context: CommandContext, work: (store: Store) => Promise<ExitCode>): Promise<ExitCode> {
  const { database } = context;
  checkDatabaseChoice(database);
  const redact = createRedactor(secretsOf({ databaseUrl: database.url }, 'sandbox'));
  let store: Store | undefined;
  try {
    await makeFolder(database);
    store = openDatabase(database.url);
    await migrateToLatest(store);
    return await work(store);
  } catch (error) {
    const why = describeDatabaseFailure(error, redact);
    if (why !== undefined) {
      throw new CommandError(exitCodes.failed, [sentenceOfDatabase(database, why)], error);
    }
    throw error instanceof CodetiesError ? tellFailure(error, redact) : error;
  } finally {
    await store?.destroy();
  }
}
