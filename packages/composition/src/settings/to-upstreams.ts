import { twitterCredentials, twitterUserCredentials } from './twitter-credentials.js';
import type { UpstreamVariables } from './upstream-variables.js';
import type { Upstreams } from './upstreams.js';

/** The networks that the variables are about, or undefined where the credentials for X are not complete. */
export function toUpstreams(variables: UpstreamVariables): Upstreams | undefined {
  const credentials = twitterCredentials(variables);
  if (credentials === undefined) return undefined;
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
