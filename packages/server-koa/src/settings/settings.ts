import type { TwitterCredentials, TwitterUserCredentials } from '@codeties/adapters-twitter';
import type { ApiKey } from '../access/api-key.js';

/** The two published wordings of the answers; see the presenters. */
export type ContractName = 'plain' | 'strict';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

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
    readonly credentials: TwitterCredentials;
    /** Those of a user, beside an app's bearer token. */
    readonly userCredentials?: TwitterUserCredentials | undefined;
    readonly friendshipsShow?: boolean | undefined;
  };
  readonly bitbucket: { readonly baseUrl: string; readonly token?: string | undefined };
}

/** Everything that can be set from outside, checked and with its defaults filled in. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** The networks to ask, or the bundled sandbox. */
  readonly upstream: 'sandbox' | Upstreams;
  /** Rows of follow lists that one answer may buy. */
  readonly twitterRowBudget: number;
  readonly contract: ContractName;
  /** 0 turns caching off. */
  readonly cacheTtlSeconds: number;
  /** For one whole answer, retries included. */
  readonly upstreamTimeoutMs: number;
  /** None: everybody may ask. */
  readonly apiKeys: readonly ApiKey[];
  /** What one client may ask in a minute; 0 for no limit. */
  readonly rateLimitPerMinute: number;
  /** How many proxies stand in front, each of which says in `X-Forwarded-For` who asked it. */
  readonly trustedProxies: number;
  /** Whether only those are answered who ask for this machine by its own names. */
  readonly refuseForeignHosts: boolean;
  /** Whether pages of other sites are not answered. */
  readonly refuseCrossSite: boolean;
  /** Whether the explorer is served at `/`. */
  readonly explorer: boolean;
  readonly logLevel: LogLevel;
  /** Whether requests are followed by OpenTelemetry. */
  readonly tracing: boolean;
  /** What is allowed and yet worth a line in the log. */
  readonly warnings: readonly string[];
}
