import { exitCodes, type ExitCode } from '../exit-codes.js';
import type { CommandContext } from '../program/command-context.js';
import { nameOfDatabase } from '../settings/name-of-database.js';
import { withStore } from './with-store.js';

/** Brings the tables up to date, which is what opening the database does. */
export function migrateDatabase(context: CommandContext): Promise<ExitCode> {
  const { database, format, print } = context;
  return withStore(context, async () => {
    await print(
      format === 'human'
        ? `The tables in ${nameOfDatabase(database)} are up to date.`
        : JSON.stringify({ status: 'ok' }),
    );
    return exitCodes.done;
  });
}
