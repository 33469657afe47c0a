import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addAggregate(program: Program, run: RunCommand): Program {
  return program.command(
    'aggregate [name]',
    'Add up what a developer has on GitHub and Bitbucket',
    (command) =>
      command
        .positional('name', { type: 'string', describe: 'Their name on both' })
        .option('github', { type: 'string', requiresArg: true, describe: 'Their name on GitHub' })
        .option('bitbucket', { type: 'string', requiresArg: true, describe: 'Their name on Bitbucket' })
        .example('$0 aggregate pypy', 'The same name on both')
        .example('$0 aggregate --github pypy --bitbucket pypy_dev', 'A name for each'),
    ({ name, github, bitbucket, ...given }) =>
      run(given, async (context) => {
        const { showAggregate } = await import('../work/show-aggregate.js');
        return showAggregate(context, { name, github, bitbucket });
      }),
  );
}
