import type { NetworkAddresses } from './networks.js';

/** The settings of a server that asks the fake networks as if they were the real ones, and lets one client ask for whatever it likes. */
export function serverEnvironment(
  databaseUrl: string,
  networks: NetworkAddresses,
  settings: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    UPSTREAM: 'live',
    GITHUB_BASE_URL: networks.githubUrl,
    GITHUB_AUTH_TOKEN: networks.githubToken,
    TWITTER_BASE_URL: networks.xUrl,
    TWITTER_BEARER_TOKEN: networks.bearerToken,
    BITBUCKET_BASE_URL: networks.bitbucketUrl,
    BITBUCKET_AUTH_TOKEN: networks.bitbucketToken,
    RATE_LIMIT_PER_MINUTE: '0',
    TWITTER_ROW_BUDGET: '1000000000',
    ...settings,
  };
}

/** For a server that is only asked for what it has: nobody listens where it would look for its networks. */
export const nowhere: NetworkAddresses = {
  githubUrl: 'http://127.0.0.1:9',
  xUrl: 'http://127.0.0.1:9',
  bitbucketUrl: 'http://127.0.0.1:9',
  githubToken: 'none',
  bearerToken: 'none',
  bitbucketToken: 'none',
};
