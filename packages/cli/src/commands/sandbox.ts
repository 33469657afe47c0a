import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

const options = ['github-port', 'x-port', 'bitbucket-port', 'developers', 'seed', 'latency'] as const;

export function addSandbox(program: Program, run: RunCommand): Program {
  const text = { type: 'string', requiresArg: true } as const;
  return program.command(
    'sandbox',
    'Start the fake networks by themselves, to try programs against',
    (command) =>
      command
        .option('github-port', { ...text, describe: 'The port of the fake GitHub [default: 4001]' })
        .option('x-port', { ...text, describe: 'The port of the fake X [default: 4002]' })
        .option('bitbucket-port', { ...text, describe: 'The port of the fake Bitbucket [default: 4003]' })
        .option('developers', { ...text, describe: 'A generated world of so many developers instead of the small one' })
        .option('seed', { ...text, describe: 'Which generated world [default: 1]' })
        .option('latency', { ...text, describe: 'How many milliseconds each answer takes [default: 0]' })
        .example('$0 sandbox', 'On ports 4001 to 4003')
        .example('$0 sandbox --developers 1000 --latency 80', 'A larger world, and a slower one'),
    (given) =>
      run(given, async (context) => {
        const { startFakes } = await import('../work/start-fakes.js');
        const words = options.flatMap((name) => (given[name] === undefined ? [] : [`--${name}`, given[name]]));
        return startFakes(context, words);
      }),
  );
}
