import { chooseDatabase } from '../settings/choose-database.js';
import { readEnvironment, type Environment } from '../settings/read-environment.js';
import { createColours } from '../terminal/colours.js';
import { harmless } from '../terminal/harmless.js';
import type { Stop } from '../terminal/listen-for-stop.js';
import type { Terminal } from '../terminal/terminal.js';
import { wantsColour } from '../terminal/wants-colour.js';
import { writeText } from '../terminal/write-text.js';
import type { CommandContext } from './command-context.js';
import type { Format, GlobalArguments } from './global-arguments.js';

export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly folder: string;
  readonly stop: Stop;
}

/**
 * What a command works with, from what it was given and from where it runs.
 *
 * @throws CommandError where a file of settings cannot be read.
 */
export async function createContext(given: GlobalArguments, surroundings: Surroundings): Promise<CommandContext> {
  const { terminal, folder, stop } = surroundings;
  const { output, errors } = terminal;
  const environment = await readEnvironment({
    environment: surroundings.environment,
    folder,
    file: given['settings-file'],
  });
  const isSandbox = given.sandbox === true || environment['UPSTREAM']?.trim() === 'sandbox';
  const isRefused = given['no-color'] === true;
  const warnings = createColours(wantsColour(errors, { environment, isRefused }));
  return {
    terminal,
    environment,
    isSandbox,
    database: chooseDatabase({ given: given.database, environment, isSandbox }),
    format: formatOf(given, output.isTTY === true),
    colours: createColours(wantsColour(output, { environment, isRefused })),
    timeoutMs: given.timeout,
    signal: stop.signal,
    releaseSignals: stop.release,
    print: (text) => writeText(output, `${text}\n`),
    warn: (sentence) => {
      errors.write(`${warnings.yellow('codeties:')} ${harmless(sentence)}\n`);
    },
  };
}

function formatOf({ format, json }: GlobalArguments, isScreen: boolean): Format {
  if (json === true) return 'json';
  return format ?? (isScreen ? 'human' : 'ndjson');
}
