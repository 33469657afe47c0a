import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addMigrate(program: Program, run: RunCommand): Program {
  return program.command(
    'migrate',
    'Make the database, or bring its tables up to date',
    (command) =>
      command
        .example('$0 migrate --database postgres://codeties@db/codeties', 'Before a new version is started')
        .example('$0 migrate', 'Your own database; the other commands do so by themselves'),
    (given) =>
      run(given, async (context) => {
        const { migrateDatabase } = await import('../work/migrate-database.js');
        return migrateDatabase(context);
      }),
  );
}
