import { CommandError } from '../command-error.js';
import { exitCodes } from '../exit-codes.js';

export interface SettingsMistakeOptions {
  /** A line for each setting that is wrong. */
  readonly lines: readonly string[];
  readonly isSandbox: boolean;
}

/** Settings that cannot be used, as the command tells of them: with what to do, where these are the real networks. */
export function settingsMistake(cause: Error, { lines, isSandbox }: SettingsMistakeOptions): CommandError {
  if (isSandbox) return new CommandError(exitCodes.usage, lines, cause);
  // Nobody has to have said that these are the real networks.
  const told = lines.map((line) => line.replace(/^UPSTREAM=live wants/, 'asking the real networks takes'));
  const advice = 'settings are read from the environment and from .env; --sandbox tries it without any';
  return new CommandError(exitCodes.usage, [...told, advice], cause);
}
