import type { Program } from '../program/global-arguments.js';
import type { RunCommand } from '../program/run-command.js';
import { wholeNumber } from '../program/whole-number.js';

const LAST_PORT = 65_535;

export function addServe(program: Program, run: RunCommand): Program {
  return program.command(
    'serve',
    'Start the REST API and the explorer, as codeties-server does',
    (command) =>
      command
        .option('port', {
          type: 'string',
          requiresArg: true,
          coerce: wholeNumber('--port', 0, LAST_PORT),
          describe: 'Where to listen; 0 is any free port [default: PORT, or 8080]',
        })
        .option('host', {
          type: 'string',
          requiresArg: true,
          describe: 'On which address [default: HOST, or 127.0.0.1]',
        })
        .example('$0 serve --sandbox', 'Try it with made-up developers')
        .example('$0 serve --port 3000', 'With the real networks'),
    ({ port, host, ...given }) =>
      run(given, async (context) => {
        const { serve } = await import('../work/serve.js');
        return serve(context, { port, host });
      }),
  );
}
