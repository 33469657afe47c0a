import type { Argv } from 'yargs';
import { amount } from './amount.js';
import { formats, type Program } from './global-arguments.js';

const GROUP = 'For every command:';
const LONGEST_SECONDS = 86_400;

const readSeconds = amount('--timeout', 0.001, LONGEST_SECONDS);

/** Tells the command line what every command takes. */
export function addGlobalOptions(program: Argv): Program {
  return program.options({
    sandbox: {
      type: 'boolean',
      describe: 'Ask the bundled fake networks, which takes no settings: all of it is made up',
      group: GROUP,
    },
    json: { type: 'boolean', describe: 'The same as --format json', group: GROUP },
    format: {
      choices: formats,
      requiresArg: true,
      describe: 'How answers are written [default: human on a terminal, else ndjson]',
      group: GROUP,
    },
    database: {
      type: 'string',
      requiresArg: true,
      describe: 'Where answers are kept: sqlite:PATH or postgres://… [default: DATABASE_URL, or a file of your own]',
      group: GROUP,
    },
    // Node 20 takes an option "env-file" for its own, wherever it stands.
    'settings-file': {
      type: 'string',
      requiresArg: true,
      describe: 'A file of settings to read instead of .env',
      group: GROUP,
    },
    'no-color': { type: 'boolean', describe: 'No colours', group: GROUP },
    timeout: {
      type: 'string',
      requiresArg: true,
      coerce: (value: string | undefined): number | undefined => {
        const seconds = readSeconds(value);
        return seconds === undefined ? undefined : Math.ceil(seconds * 1000);
      },
      describe: 'How many seconds an answer may take [default: 10; for a group 900]',
      group: GROUP,
    },
  });
}
