import { amount } from '../program/amount.js';
import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

const MOST_DOLLARS = 1_000_000;

export function addGroup(program: Program, run: RunCommand): Program {
  return program.command(
    'group <file>',
    'Ask who of many developers is connected with whom',
    (command) =>
      command
        .positional('file', {
          type: 'string',
          demandOption: true,
          describe: 'Their names, with white space or commas between them; # begins a comment; - is the input',
        })
        // Without this a single hyphen would be taken for the beginning of an option.
        .nargs('file', 1)
        .option('plan', { type: 'boolean', describe: 'Only say what it costs at most' })
        .option('yes', { alias: 'y', type: 'boolean', describe: 'Do not ask before it spends' })
        .option('most-dollars', {
          type: 'string',
          requiresArg: true,
          coerce: amount('--most-dollars', 0, MOST_DOLLARS),
          describe: 'Do not ask where it costs no more than this',
        })
        .option('register', { type: 'boolean', describe: 'Keep the answer for each pair, for history' })
        .example('$0 group team.txt', 'Says what it costs, and asks before it spends')
        .example('$0 group team.txt --plan', 'What it costs at most; looks up the accounts, and no more')
        .example('cat a.txt b.txt | $0 group - --most-dollars 2.50', 'In a script, up to an amount')
        .example('echo dev1,dev2,dev4 | $0 group - --sandbox', 'Try it with made-up developers'),
    (given) =>
      run(given, async (context) => {
        const { askGroup } = await import('../work/ask-group.js');
        const { file, plan = false, yes = false, register = false } = given;
        const mostDollars = given['most-dollars'];
        return askGroup(context, { file, isPlan: plan, isAgreed: yes, mostDollars, isRecorded: register });
      }),
  );
}
