import { CodetiesError } from '@codeties/core';
import { parseDatabaseUrl } from '@codeties/store-knex';
import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';
import type { DatabaseChoice } from '../settings/choose-database.js';

/** @throws CommandError where what somebody gave for a database is none. */
export function checkDatabaseChoice(database: DatabaseChoice): void {
  if (database.kind !== 'given') return;
  try {
    parseDatabaseUrl(database.url);
  } catch (error) {
    if (!(error instanceof CodetiesError)) throw error;
    throw new CommandError(exitCodes.usage, [`${database.by} cannot be used: ${error.detail ?? error.code}`], error);
  }
}
