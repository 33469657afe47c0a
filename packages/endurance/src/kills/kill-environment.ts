import type { NetworkAddresses } from '../processes/networks.js';
import { serverEnvironment } from '../processes/server-environment.js';

/** The settings of a server that is killed: what the networks said once is known for as long as that takes, over all its lives. */
export function killEnvironment(databaseUrl: string, networks: NetworkAddresses): Readonly<Record<string, string>> {
  return serverEnvironment(databaseUrl, networks, {
    CACHE_TTL_SECONDS: '86400',
    UPSTREAM_TIMEOUT_MS: '30000',
    RATE_LIMIT_PER_MINUTE: '0',
  });
}
