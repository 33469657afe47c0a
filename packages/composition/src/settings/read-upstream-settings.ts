import { checkUpstreamSettings, type UpstreamDefaults } from './check-upstream-settings.js';
import type { Environment } from './set-variables.js';
import { SettingsError } from './settings-error.js';
import type { UpstreamSettings } from './upstream-settings.js';

/**
 * Reads what is set of the networks, the cache and the database from environment variables. A variable that is empty counts
 * as not set.
 *
 * @throws SettingsError with a line for each that is wrong: all of them at once.
 */
export function readUpstreamSettings(environment: Environment, defaults: UpstreamDefaults = {}): UpstreamSettings {
  const { settings, wrong, conflicts } = checkUpstreamSettings(environment, defaults);
  if (settings) return settings;
  throw new SettingsError([...new Set([...wrong.map(({ line }) => line), ...conflicts])]);
}
