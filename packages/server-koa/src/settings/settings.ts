import type { UpstreamSettings } from '@codeties/composition';
import type { ApiKey } from '../access/api-key.js';

/** The two published wordings of the answers; see the presenters. */
export type ContractName = 'plain' | 'strict';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Everything that can be set from outside, checked and with its defaults filled in. */
export interface Settings extends UpstreamSettings {
  readonly port: number;
  readonly host: string;
  readonly contract: ContractName;
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
}
