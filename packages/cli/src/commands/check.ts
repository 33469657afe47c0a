import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addCheck(program: Program, run: RunCommand): Program {
  return program.command(
    'check <developer> <other>',
    'Ask the networks whether two developers are connected',
    (command) =>
      command
        .positional('developer', { type: 'string', demandOption: true, describe: 'Their name on GitHub and on X' })
        .positional('other', { type: 'string', demandOption: true, describe: 'The same of somebody else' })
        .option('explain', { type: 'boolean', describe: 'Say what each network said, and when' })
        .option('no-cache', { type: 'boolean', describe: 'Ask the networks anew, whatever they said before' })
        .example('$0 check dev1 dev2 --sandbox', 'Try it with made-up developers')
        .example('$0 check dev1 dev2 --json --explain', 'With the evidence, for a program')
        .example('$0 check dev1 dev2 && echo connected', 'It ends with 0 where they are, and with 1 where not'),
    (given) =>
      run(given, async (context) => {
        const { checkPair } = await import('../work/check-pair.js');
        const { developer, other, explain = false } = given;
        return checkPair(context, { names: [developer, other], explain, noCache: given['no-cache'] === true });
      }),
  );
}
