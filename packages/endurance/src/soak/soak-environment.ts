import type { NetworkAddresses } from '../processes/networks.js';
import { serverEnvironment } from '../processes/server-environment.js';

/** The settings of a server that is soaked: a minute of caching, as it has by itself. */
export function soakEnvironment(databaseUrl: string, networks: NetworkAddresses): Readonly<Record<string, string>> {
  return serverEnvironment(databaseUrl, networks, { CACHE_TTL_SECONDS: '60', UPSTREAM_TIMEOUT_MS: '20000' });
}
