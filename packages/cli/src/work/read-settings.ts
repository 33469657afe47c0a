import { readUpstreamSettings, SettingsError, type UpstreamSettings } from '@codeties/composition';
import type { CommandContext } from '../program/command-context.js';
import { checkDatabaseChoice } from './check-database-choice.js';
import { settingsMistake } from './settings-mistake.js';

type Sources = Pick<CommandContext, 'environment' | 'isSandbox' | 'database'>;

export interface SettingsWishes {
  /** Whether X is asked, which answers nobody without credentials. */
  readonly asksX: boolean;
}

/**
 * The settings of the networks, and of where answers are kept.
 *
 * @throws CommandError with a line for each that is wrong, and what to do about it.
 */
export function readSettings(
  { environment, isSandbox, database }: Sources,
  { asksX }: SettingsWishes,
): UpstreamSettings {
  checkDatabaseChoice(database);
  const variables = {
    ...environment,
    ...(isSandbox ? { UPSTREAM: 'sandbox' } : {}),
    DATABASE_URL: database.url,
  };
  try {
    return readUpstreamSettings(variables, { upstream: 'live', asksX });
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    throw settingsMistake(error, { lines: error.lines, isSandbox });
  }
}
