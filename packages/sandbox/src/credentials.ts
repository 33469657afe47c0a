/** The four OAuth 1.0a keys of an application and of the user who granted it access. */
export interface OAuthKeys {
  readonly apiKey: string;
  readonly apiSecretKey: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/** What a client of the fake networks may sign in with. */
export interface SandboxCredentials {
  readonly githubToken: string;
  /** A Bearer token, or the password of a Basic `email:token`. */
  readonly bitbucketToken: string;
  /** Signs in as an application, without a user. */
  readonly bearerToken: string;
  readonly oauth: OAuthKeys;
}

/** The credentials of a sandbox that is given no others. There is nothing secret in them. */
export const sandboxCredentials: SandboxCredentials = {
  githubToken: 'sandbox-github-token',
  bitbucketToken: 'sandbox-bitbucket-token',
  bearerToken: 'sandbox-bearer-token',
  oauth: oauthKeysOf('1848631349867799334'),
};

/** The keys of an application to which the user of that id on X granted access: dev1's, where a sandbox is given no other. */
export function oauthKeysOf(userId: string): OAuthKeys {
  return {
    apiKey: 'sandbox-api-key',
    apiSecretKey: 'sandbox-api-secret-key',
    // Begins with the id of the user who granted it, as X's own do.
    accessToken: `${userId}-sandbox-access-token`,
    accessTokenSecret: 'sandbox-access-token-secret',
  };
}

/** The token that no fake network takes. */
export const BAD_TOKEN = 'bad-token';
