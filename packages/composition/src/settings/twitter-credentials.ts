import type { TwitterCredentials, TwitterUserCredentials } from '@codeties/adapters-twitter';

const oauthNames = [
  'TWITTER_API_KEY',
  'TWITTER_API_SECRET_KEY',
  'TWITTER_ACCESS_TOKEN',
  'TWITTER_ACCESS_TOKEN_SECRET',
] as const;

type CredentialName = 'TWITTER_BEARER_TOKEN' | (typeof oauthNames)[number];

export const TWITTER_CREDENTIAL_NAMES: readonly CredentialName[] = ['TWITTER_BEARER_TOKEN', ...oauthNames];

export type TwitterVariables = Readonly<Partial<Record<CredentialName, string | undefined>>>;

/** The credentials for X that are set, the bearer token first; or undefined where they are not complete. */
export function twitterCredentials(variables: TwitterVariables): TwitterCredentials | undefined {
  const { TWITTER_BEARER_TOKEN: bearerToken } = variables;
  return bearerToken === undefined ? twitterUserCredentials(variables) : { bearerToken };
}

/** The keys for X that act for a user; undefined where they are not complete. */
export function twitterUserCredentials(variables: TwitterVariables): TwitterUserCredentials | undefined {
  const {
    TWITTER_API_KEY: apiKey,
    TWITTER_API_SECRET_KEY: apiSecretKey,
    TWITTER_ACCESS_TOKEN: accessToken,
    TWITTER_ACCESS_TOKEN_SECRET: accessTokenSecret,
  } = variables;
  const isComplete =
    apiKey !== undefined && apiSecretKey !== undefined && accessToken !== undefined && accessTokenSecret !== undefined;
  return isComplete ? { apiKey, apiSecretKey, accessToken, accessTokenSecret } : undefined;
}

/** Which settings would complete the credentials. */
export function describeMissingCredentials(variables: TwitterVariables): string {
  const missing = oauthNames.filter((name) => variables[name] === undefined);
  if (missing.length < oauthNames.length) {
    return `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing: UPSTREAM=live wants all four keys of X, or TWITTER_BEARER_TOKEN`;
  }
  return `UPSTREAM=live wants TWITTER_BEARER_TOKEN, or all of ${listed(oauthNames)}`;
}

function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}
