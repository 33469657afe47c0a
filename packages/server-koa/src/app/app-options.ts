import type { Redact } from '@codeties/composition';
import type { ApiKey } from '../access/api-key.js';
import type { AppLogger } from '../logging/app-logger.js';
import type { Metrics } from '../metrics/metrics.js';
import type { ContractName } from '../settings/settings.js';
import type { Tracing } from '../tracing/tracing.js';
import type { AppPorts } from './app-ports.js';

/** How the app answers. */
export interface AppSettings {
  /** `plain` where it is absent. */
  readonly contract?: ContractName | undefined;
  /** For one whole answer, retries included, and for the beginning of one that is streamed; 10,000 where it is absent. */
  readonly upstreamTimeoutMs?: number | undefined;
  /** Everybody may ask where there are none. */
  readonly apiKeys?: readonly ApiKey[] | undefined;
  /** What one client may ask in a minute; no limit where it is absent or 0. Per process. */
  readonly rateLimitPerMinute?: number | undefined;
  /** How many proxies stand in front, each of which says in `X-Forwarded-For` who asked it; none where it is absent. */
  readonly trustedProxies?: number | undefined;
  /** Whether to answer only who asks for this machine by its own names; not where it is absent. */
  readonly refuseForeignHosts?: boolean | undefined;
  /** Whether to answer no pages of other sites; not where it is absent. */
  readonly refuseCrossSite?: boolean | undefined;
  /** Whether to serve the explorer at `/`; not where it is absent. */
  readonly explorer?: boolean | undefined;
  /** Whether fake networks answer, which every answer then says. */
  readonly isSandbox?: boolean | undefined;
}

export interface AppOptions {
  /** The networks, and what answers are kept in. */
  readonly ports: AppPorts;
  readonly settings?: AppSettings | undefined;
  /** Hears of failures and of slow requests. By default nobody does. */
  readonly logger?: AppLogger | undefined;
  /** Takes secrets out of what is logged, and out of what networks say; by default it knows the API keys and the usual formats. */
  readonly redact?: Redact | undefined;
  /** What `/metrics` shows; its own registry where it is absent. */
  readonly metrics?: Metrics | undefined;
  /** Follows each request; nobody does where it is absent. */
  readonly tracing?: Tracing | undefined;
  /** Whether answers can be kept yet: until then the networks are not asked. Always where it is absent. */
  readonly canRecord?: (() => boolean) | undefined;
  /** What `/_ready` says; always ready where it is absent. */
  readonly isReady?: (() => Promise<boolean>) | undefined;
}
