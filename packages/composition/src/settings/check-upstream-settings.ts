import { readVariables, type WrongVariable } from './read-variables.js';
import { setVariables, type Environment } from './set-variables.js';
import { toUpstreams } from './to-upstreams.js';
import { TWITTER_CREDENTIAL_NAMES, describeMissingCredentials, twitterCredentials } from './twitter-credentials.js';
import type { UpstreamSettings } from './upstream-settings.js';
import { shownUpstreamVariables, upstreamVariablesSchema } from './upstream-variables.js';

/** What holds where a variable is not set. */
export interface UpstreamDefaults {
  /** Who answers where UPSTREAM is not set. Where this is absent: the real networks with NODE_ENV=production, and else the sandbox. */
  readonly upstream?: 'sandbox' | 'live' | undefined;
  /** The database where DATABASE_URL is not set; `sqlite:codeties.sqlite` where this is absent. */
  readonly databaseUrl?: string | undefined;
  /** Whether X is going to be asked, which takes credentials: settings without them are wrong then. True where this is absent. */
  readonly asksX?: boolean | undefined;
}

/** What was found: the settings, which are absent where anything is wrong, and what is. */
export interface UpstreamSettingsCheck {
  readonly settings?: UpstreamSettings | undefined;
  readonly wrong: readonly WrongVariable[];
  /** What is wrong between variables, a line each. */
  readonly conflicts: readonly string[];
}

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

/** Reads the settings as `readUpstreamSettings` does, for whoever reads others beside them and tells of all that is wrong at once. */
export function checkUpstreamSettings(
  environment: Environment,
  defaults: UpstreamDefaults = {},
): UpstreamSettingsCheck {
  const given = setVariables(environment);
  const isLive = upstreamOf(given, defaults) === 'live';
  const { variables, wrong } = readVariables(given, {
    schema: upstreamVariablesSchema,
    shown: shownUpstreamVariables,
  });
  const conflicts = isLive ? conflictsOf(given, defaults) : [];
  if (variables === undefined || conflicts.length > 0) return { wrong, conflicts };
  const settings: UpstreamSettings = {
    databaseUrl: variables.DATABASE_URL ?? defaults.databaseUrl ?? 'sqlite:codeties.sqlite',
    upstream: isLive ? toUpstreams(variables) : 'sandbox',
    twitterRowBudget: variables.TWITTER_ROW_BUDGET,
    cacheTtlSeconds: variables.CACHE_TTL_SECONDS,
    upstreamTimeoutMs: variables.UPSTREAM_TIMEOUT_MS,
    warnings: isLive ? [] : unusedInSandbox(given),
  };
  return { settings, wrong, conflicts };
}

function upstreamOf(given: Environment, { upstream }: UpstreamDefaults): string {
  return given['UPSTREAM'] ?? upstream ?? (given['NODE_ENV'] === 'production' ? 'live' : 'sandbox');
}

/** What is wrong between settings. They are read unparsed, so that one bad setting does not hide these. */
function conflictsOf(given: Environment, { asksX = true }: UpstreamDefaults): string[] {
  const lines: string[] = [];
  if (asksX && twitterCredentials(given) === undefined) lines.push(describeMissingCredentials(given));
  if (given['GITHUB_ORGANISATIONS'] === 'graphql' && given['GITHUB_AUTH_TOKEN'] === undefined) {
    lines.push('GITHUB_ORGANISATIONS=graphql wants GITHUB_AUTH_TOKEN: GraphQL answers nobody without a token');
  }
  return lines;
}

function unusedInSandbox(given: Environment): string[] {
  const unused = liveOnly.filter((name) => given[name] !== undefined);
  return unused.length === 0 ? [] : [`the sandbox answers, so these settings are not used: ${unused.join(', ')}`];
}
