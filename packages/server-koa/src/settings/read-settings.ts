import {
  SettingsError,
  checkUpstreamSettings,
  readVariables,
  setVariables,
  type Environment,
  type UpstreamSettings,
} from '@codeties/composition';
import type { ApiKeyList } from '../access/parse-api-keys.js';
import { inListedOrder } from './in-listed-order.js';
import { isLoopback } from './is-loopback.js';
import { serverVariablesSchema, shownServerVariables, type ServerVariables } from './server-variables.js';
import type { Settings } from './settings.js';

/**
 * Reads the settings from environment variables. A variable that is empty counts as not set.
 *
 * @throws SettingsError with a line for each that is wrong: all of them at once.
 */
export function readSettings(environment: Environment): Settings {
  const given = setVariables(environment);
  const upstream = checkUpstreamSettings(given);
  const server = readVariables(given, { schema: serverVariablesSchema, shown: shownServerVariables });
  const wrong = inListedOrder([...upstream.wrong, ...server.wrong]);
  const conflicts = [...upstream.conflicts, ...conflictsOf(given, new Set(server.wrong.map(({ name }) => name)))];
  const lines = [...wrong.map(({ line }) => line), ...conflicts];
  if (upstream.settings === undefined || server.variables === undefined || lines.length > 0) {
    throw new SettingsError([...new Set(lines)]);
  }
  return toSettings(upstream.settings, server.variables);
}

/** What is wrong between settings. They are read unparsed, so that one bad setting does not hide these. */
function conflictsOf(given: Environment, bad: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  const host = given['HOST'] ?? '127.0.0.1';
  const isOpen = given['API_KEYS'] === undefined && !['true', '1'].includes(given['ALLOW_ANONYMOUS'] ?? '');
  if (isOpen && !isLoopback(host) && !bad.has('HOST')) {
    lines.push(`HOST ${host} can be reached by others: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask`);
  } else if (isOpen && Number(given['TRUSTED_PROXIES'] ?? 0) > 0 && !bad.has('TRUSTED_PROXIES')) {
    lines.push('TRUSTED_PROXIES lets others in: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask');
  }
  return lines;
}

const noKeys: ApiKeyList = { keys: [], weak: [], revealing: [], errors: [] };

function toSettings(upstream: UpstreamSettings, variables: ServerVariables): Settings {
  const { keys: apiKeys, weak, revealing } = variables.API_KEYS ?? noKeys;
  const { HOST: host } = variables;
  return {
    ...upstream,
    port: variables.PORT,
    host,
    contract: variables.CONTRACT,
    apiKeys,
    rateLimitPerMinute: variables.RATE_LIMIT_PER_MINUTE,
    trustedProxies: variables.TRUSTED_PROXIES,
    refuseForeignHosts: apiKeys.length === 0 && isLoopback(host) && !variables.ALLOW_ANONYMOUS,
    refuseCrossSite: apiKeys.length === 0,
    explorer: variables.EXPLORER,
    logLevel: variables.LOG_LEVEL,
    tracing: variables.TRACING,
    warnings: [...upstream.warnings, ...weakKeys(weak), ...revealingNames(revealing)],
  };
}

function weakKeys(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`these keys of API_KEYS are shorter than 16 characters, and can be guessed: ${names.join(', ')}`];
}

function revealingNames(places: readonly string[]): string[] {
  if (places.length === 0) return [];
  return [
    `before the colon of these keys of API_KEYS stands what looks like a key, and is logged: ${places.join(', ')}`,
  ];
}
