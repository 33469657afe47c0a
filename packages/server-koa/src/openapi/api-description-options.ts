import type { ContractName } from '../settings/settings.js';

export interface ApiDescriptionOptions {
  readonly contract: ContractName;
  /** Whether callers need a key. */
  readonly hasApiKeys: boolean;
  /** Whether the explorer is served; not where it is absent. */
  readonly explorer?: boolean | undefined;
  /** What one client may ask in a minute; no limit where it is absent or 0. */
  readonly rateLimitPerMinute?: number | undefined;
  readonly refuseForeignHosts?: boolean | undefined;
  readonly refuseCrossSite?: boolean | undefined;
}
