import { TwitterApi, type IClientSettings } from 'twitter-api-v2';
import type { TwitterCredentials } from './credentials.js';

/** A client that signs with these credentials. */
export function signIn(credentials: TwitterCredentials, settings: Partial<IClientSettings>): TwitterApi {
  if ('bearerToken' in credentials) return new TwitterApi(credentials.bearerToken, settings);
  const { apiKey, apiSecretKey, accessToken, accessTokenSecret } = credentials;
  return new TwitterApi(
    { appKey: apiKey, appSecret: apiSecretKey, accessToken, accessSecret: accessTokenSecret },
    settings,
  );
}
