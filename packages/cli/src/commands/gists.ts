import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';
import { wholeNumber } from '../program/whole-number.js';

const LAST_PAGE = 1_000_000;
const LARGEST_PAGE = 100;

export function addGists(program: Program, run: RunCommand): Program {
  return program.command(
    'gists <name>',
    'List the public gists of somebody on GitHub, a page at a time',
    (command) =>
      command
        .positional('name', { type: 'string', demandOption: true, describe: 'Their name on GitHub' })
        .option('page', {
          type: 'string',
          requiresArg: true,
          coerce: wholeNumber('--page', 1, LAST_PAGE),
          describe: 'Which page [default: 1]',
        })
        .option('per-page', {
          type: 'string',
          requiresArg: true,
          coerce: wholeNumber('--per-page', 1, LARGEST_PAGE),
          describe: 'How many to a page, up to 100 [default: 30]',
        })
        .example('$0 gists gisty --sandbox', 'Try it with a made-up developer')
        .example('$0 gists gisty --page 2 --per-page 100', 'The second hundred'),
    ({ name, page = 1, 'per-page': perPage = 30, ...given }) =>
      run(given, async (context) => {
        const { listGists } = await import('../work/list-gists.js');
        return listGists(context, { name, page, perPage });
      }),
  );
}
