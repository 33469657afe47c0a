import type { ApiKeyList } from '../access/parse-api-keys.js';
import { environmentSchema, type EnvironmentVariables } from './environment-schema.js';
import { isLoopback } from './is-loopback.js';
import type { Settings, Upstreams } from './settings.js';
import { SettingsError } from './settings-error.js';
import {
  TWITTER_CREDENTIAL_NAMES,
  describeMissingCredentials,
  twitterCredentials,
  twitterUserCredentials,
} from './twitter-credentials.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Whose values may be shown. Tokens, keys and URLs, which may hold a password, may not. */
const shown: ReadonlySet<string> = new Set([
  'PORT',
  'HOST',
  'UPSTREAM',
  'GITHUB_ORGANISATIONS',
  'TWITTER_ROW_BUDGET',
  'TWITTER_FRIENDSHIPS_SHOW',
  'CONTRACT',
  'CACHE_TTL_SECONDS',
  'UPSTREAM_TIMEOUT_MS',
  'ALLOW_ANONYMOUS',
  'RATE_LIMIT_PER_MINUTE',
  'TRUSTED_PROXIES',
  'EXPLORER',
  'LOG_LEVEL',
  'TRACING',
]);

const liveOnly = [
  'GITHUB_BASE_URL',
  'GITHUB_AUTH_TOKEN',
  'GITHUB_ORGANISATIONS',
  'TWITTER_BASE_URL',
  ...TWITTER_CREDENTIAL_NAMES,
  'TWITTER_FRIENDSHIPS_SHOW',
  'BITBUCKET_BASE_URL',
  'BITBUCKET_AUTH_TOKEN',
];

/**
 * Reads the settings from environment variables. A variable that is empty counts as not set.
 *
 * @throws SettingsError with a line for each that is wrong: all of them at once.
 */
export function readSettings(environment: Environment): Settings {
  const given = withoutEmpty(environment);
  const parsed = environmentSchema.safeParse(given);
  const lines = (parsed.error?.issues ?? []).map(({ path, message }) => describe(String(path[0]), message, given));
  lines.push(...conflicts(given, new Set(parsed.error?.issues.map(({ path }) => String(path[0])))));
  if (!parsed.success || lines.length > 0) throw new SettingsError([...new Set(lines)]);
  return toSettings(parsed.data, given);
}

function withoutEmpty(environment: Environment): Record<string, string> {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function describe(name: string, message: string, given: Environment): string {
  return shown.has(name) ? `${name} ${message}, not ${JSON.stringify(given[name])}` : `${name} ${message}`;
}

/** What is wrong between settings. They are read unparsed, so that one bad setting does not hide these. */
function conflicts(given: Environment, bad: ReadonlySet<string>): string[] {
  const lines: string[] = [];
  if (upstreamOf(given) === 'live' && twitterCredentials(given) === undefined) {
    lines.push(describeMissingCredentials(given));
  }
  if (
    upstreamOf(given) === 'live' &&
    given['GITHUB_ORGANISATIONS'] === 'graphql' &&
    given['GITHUB_AUTH_TOKEN'] === undefined
  ) {
    lines.push('GITHUB_ORGANISATIONS=graphql wants GITHUB_AUTH_TOKEN: GraphQL answers nobody without a token');
  }
  const host = given['HOST'] ?? '127.0.0.1';
  const isOpen = given['API_KEYS'] === undefined && !['true', '1'].includes(given['ALLOW_ANONYMOUS'] ?? '');
  if (isOpen && !isLoopback(host) && !bad.has('HOST')) {
    lines.push(`HOST ${host} can be reached by others: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask`);
  } else if (isOpen && Number(given['TRUSTED_PROXIES'] ?? 0) > 0 && !bad.has('TRUSTED_PROXIES')) {
    lines.push('TRUSTED_PROXIES lets others in: set API_KEYS, or ALLOW_ANONYMOUS=true to let everybody ask');
  }
  return lines;
}

function upstreamOf(given: Environment): string {
  return given['UPSTREAM'] ?? (given['NODE_ENV'] === 'production' ? 'live' : 'sandbox');
}

const noKeys: ApiKeyList = { keys: [], weak: [], revealing: [], errors: [] };

function toSettings(variables: EnvironmentVariables, given: Environment): Settings {
  const upstream = upstreamOf(given) === 'live' ? toUpstreams(variables) : 'sandbox';
  const { keys: apiKeys, weak, revealing } = variables.API_KEYS ?? noKeys;
  const { HOST: host } = variables;
  return {
    port: variables.PORT,
    host,
    databaseUrl: variables.DATABASE_URL,
    upstream,
    twitterRowBudget: variables.TWITTER_ROW_BUDGET,
    contract: variables.CONTRACT,
    cacheTtlSeconds: variables.CACHE_TTL_SECONDS,
    upstreamTimeoutMs: variables.UPSTREAM_TIMEOUT_MS,
    apiKeys,
    rateLimitPerMinute: variables.RATE_LIMIT_PER_MINUTE,
    trustedProxies: variables.TRUSTED_PROXIES,
    refuseForeignHosts: apiKeys.length === 0 && isLoopback(host) && !variables.ALLOW_ANONYMOUS,
    refuseCrossSite: apiKeys.length === 0,
    explorer: variables.EXPLORER,
    logLevel: variables.LOG_LEVEL,
    tracing: variables.TRACING,
    warnings: [
      ...(upstream === 'sandbox' ? unusedInSandbox(given) : []),
      ...weakKeys(weak),
      ...revealingNames(revealing),
    ],
  };
}

function toUpstreams(variables: EnvironmentVariables): Upstreams {
  const credentials = twitterCredentials(variables);
  if (credentials === undefined) throw new SettingsError([describeMissingCredentials(variables)]);
  return {
    github: {
      baseUrl: variables.GITHUB_BASE_URL,
      tokens: variables.GITHUB_AUTH_TOKEN,
      organisationsBy: variables.GITHUB_ORGANISATIONS,
    },
    twitter: {
      baseUrl: variables.TWITTER_BASE_URL,
      credentials,
      userCredentials: twitterUserCredentials(variables),
      friendshipsShow: variables.TWITTER_FRIENDSHIPS_SHOW,
    },
    bitbucket: { baseUrl: variables.BITBUCKET_BASE_URL, token: variables.BITBUCKET_AUTH_TOKEN },
  };
}

function unusedInSandbox(given: Environment): string[] {
  const unused = liveOnly.filter((name) => given[name] !== undefined);
  return unused.length === 0 ? [] : [`the sandbox answers, so these settings are not used: ${unused.join(', ')}`];
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
