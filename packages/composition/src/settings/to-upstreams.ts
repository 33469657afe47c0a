import { twitterCredentials, twitterUserCredentials } from './twitter-credentials.js';
import type { UpstreamVariables } from './upstream-variables.js';
import type { Upstreams } from './upstreams.js';

/** The networks that the variables are about; without credentials for X where these are not complete. */
export function toUpstreams(variables: UpstreamVariables): Upstreams {
  return {
    github: {
      baseUrl: variables.GITHUB_BASE_URL,
      tokens: variables.GITHUB_AUTH_TOKEN,
      organisationsBy: variables.GITHUB_ORGANISATIONS,
    },
    twitter: {
      baseUrl: variables.TWITTER_BASE_URL,
      credentials: twitterCredentials(variables),
      userCredentials: twitterUserCredentials(variables),
      friendshipsShow: variables.TWITTER_FRIENDSHIPS_SHOW,
    },
    bitbucket: { baseUrl: variables.BITBUCKET_BASE_URL, token: variables.BITBUCKET_AUTH_TOKEN },
  };
}
