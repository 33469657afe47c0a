import type { TwitterCredentials, TwitterUserCredentials } from '@codeties/adapters-twitter';

/** Where a network is reached, and with what. */
export interface Upstreams {
  readonly github: {
    readonly baseUrl: string;
    /** They take turns; none where there are none. */
    readonly tokens: readonly string[];
    readonly organisationsBy?: 'rest' | 'graphql' | undefined;
  };
  readonly twitter: {
    readonly baseUrl: string;
    /** Absent where it is not going to be asked: whatever asks it all the same is refused. */
    readonly credentials?: TwitterCredentials | undefined;
    /** Those of a user, beside an app's bearer token. */
    readonly userCredentials?: TwitterUserCredentials | undefined;
    readonly friendshipsShow?: boolean | undefined;
  };
  readonly bitbucket: { readonly baseUrl: string; readonly token?: string | undefined };
}
