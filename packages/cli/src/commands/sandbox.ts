import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';
import { wholeNumber } from '../program/whole-number.js';

const LAST_PORT = 65_535;
const MOST_DEVELOPERS = 500_000;
const LAST_SEED = 999_999_999;
const LONGEST_LATENCY = 3_600_000;

const options = ['github-port', 'x-port', 'bitbucket-port', 'developers', 'seed', 'latency'] as const;

export function addSandbox(program: Program, run: RunCommand): Program {
  const number = (name: (typeof options)[number], least: number, most: number) =>
    ({ type: 'string', requiresArg: true, coerce: wholeNumber(`--${name}`, least, most) }) as const;
  return program.command(
    'sandbox',
    'Start the fake networks by themselves, to try programs against',
    (command) =>
      command
        .option('github-port', {
          ...number('github-port', 0, LAST_PORT),
          describe: 'The port of the fake GitHub [default: 4001]',
        })
        .option('x-port', { ...number('x-port', 0, LAST_PORT), describe: 'The port of the fake X [default: 4002]' })
        .option('bitbucket-port', {
          ...number('bitbucket-port', 0, LAST_PORT),
          describe: 'The port of the fake Bitbucket [default: 4003]',
        })
        .option('developers', {
          ...number('developers', 1, MOST_DEVELOPERS),
          describe: 'A generated world of so many developers instead of the small one',
        })
        .option('seed', { ...number('seed', 0, LAST_SEED), describe: 'Which generated world [default: 1]' })
        .option('latency', {
          ...number('latency', 0, LONGEST_LATENCY),
          describe: 'How many milliseconds each answer takes [default: 0]',
        })
        .example('$0 sandbox', 'On ports 4001 to 4003')
        .example('$0 sandbox --developers 1000 --latency 80', 'A larger world, and a slower one'),
    (given) =>
      run(given, async (context) => {
        const { startFakes } = await import('../work/start-fakes.js');
        const words = options.flatMap((name) => (given[name] === undefined ? [] : [`--${name}`, String(given[name])]));
        return startFakes(context, words);
      }),
  );
}
