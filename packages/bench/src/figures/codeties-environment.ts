/** Where the networks are, and with what they let one in; a sandbox is one. */
export interface BenchNetworks {
  readonly githubUrl: string;
  readonly xUrl: string;
  readonly bitbucketUrl: string;
  readonly credentials: { readonly githubToken: string; readonly bearerToken: string };
}

/** Settings of the server, over what all measurements have in common. */
export type ServerSettings = Readonly<Record<string, string>>;

/** As many rows as there may be: no figure is about the budget. */
const ANY_ROWS = '1000000000';

/** A server that asks the sandbox's networks as if they were the real ones. */
export function codetiesEnvironment(
  databaseUrl: string,
  networks: BenchNetworks,
  settings: ServerSettings = {},
): ServerSettings {
  const { githubUrl, xUrl, bitbucketUrl, credentials } = networks;
  return {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    UPSTREAM: 'live',
    GITHUB_BASE_URL: githubUrl,
    GITHUB_AUTH_TOKEN: credentials.githubToken,
    TWITTER_BASE_URL: xUrl,
    TWITTER_BEARER_TOKEN: credentials.bearerToken,
    BITBUCKET_BASE_URL: bitbucketUrl,
    TWITTER_ROW_BUDGET: ANY_ROWS,
    UPSTREAM_TIMEOUT_MS: '120000',
    RATE_LIMIT_PER_MINUTE: '0',
    ...settings,
  };
}

/** A server that is only asked for what it has: nobody listens where it would look for its networks. */
export function offlineEnvironment(databaseUrl: string): ServerSettings {
  const nowhere = 'http://127.0.0.1:9';
  const credentials = { githubToken: 'none', bearerToken: 'none' };
  return codetiesEnvironment(databaseUrl, { githubUrl: nowhere, xUrl: nowhere, bitbucketUrl: nowhere, credentials });
}
