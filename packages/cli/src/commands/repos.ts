import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addRepos(program: Program, run: RunCommand): Program {
  return program.command(
    'repos <name>',
    'List the public repositories of somebody on GitHub',
    (command) =>
      command
        .positional('name', { type: 'string', demandOption: true, describe: 'Their name on GitHub' })
        .example('$0 repos dev1 --sandbox', 'Try it with a made-up developer')
        .example('$0 repos dev1 --format ndjson | wc -l', 'How many they have'),
    ({ name, ...given }) =>
      run(given, async (context) => {
        const { listRepositories } = await import('../work/list-repositories.js');
        return listRepositories(context, name);
      }),
  );
}
