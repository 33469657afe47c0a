import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';

export function addUpstreams(program: Program, run: RunCommand): Program {
  return program.command(
    'upstreams',
    'Show what each network still allows, as far as it has said; asks no network',
    (command) => command.example('$0 upstreams', 'After a rate limit was reached: until when'),
    (given) =>
      run(given, async (context) => {
        const { showUpstreams } = await import('../work/show-upstreams.js');
        return showUpstreams(context);
      }),
  );
}
