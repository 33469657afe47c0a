import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addHistory(program: Program, run: RunCommand): Program {
  return program.command(
    'history <developer> <other>',
    'Show the answers that were kept for a pair, oldest first; asks no network',
    (command) =>
      command
        .positional('developer', { type: 'string', demandOption: true, describe: 'As for check' })
        .positional('other', { type: 'string', demandOption: true, describe: 'As for check' })
        .example('$0 history dev1 dev2', 'Since when they are connected')
        .example('$0 history dev1 dev2 --format ndjson | tail -1', 'The last answer alone'),
    ({ developer, other, ...given }) =>
      run(given, async (context) => {
        const { showHistory } = await import('../work/show-history.js');
        return showHistory(context, [developer, other]);
      }),
  );
}
