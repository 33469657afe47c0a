import type { Environment } from '../settings/read-environment.js';
import type { TerminalOutput } from './terminal.js';

export interface ColourWishes {
  readonly environment: Environment;
  /** Whether `--no-color` was given. */
  readonly isRefused: boolean;
}

/** Whether to colour what goes to a stream: never where anybody said no, always where it is forced, and else on a screen. */
export function wantsColour(stream: Pick<TerminalOutput, 'isTTY'>, { environment, isRefused }: ColourWishes): boolean {
  if (isRefused || isSet(environment['NO_COLOR'])) return false;
  const forced = environment['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
