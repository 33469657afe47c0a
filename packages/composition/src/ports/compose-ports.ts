import { composeCache } from './compose-cache.js';
import { composeNetworks } from './compose-networks.js';
import type { ComposePortsOptions } from './compose-ports-options.js';
import { composeQuotas } from './compose-quotas.js';
import { composeStores } from './compose-stores.js';
import type { ComposedPorts } from './composed-ports.js';

/**
 * Everything that can be asked, over these networks and this database. Equal questions are asked once, what was said is
 * given again for as long as the settings say, and requests that fail are made again where that helps.
 *
 * @throws CodetiesError `invalid_input` for settings that cannot be used.
 */
export function composePorts(options: ComposePortsOptions): ComposedPorts {
  const quotas = composeQuotas(options);
  const networks = composeNetworks({ ...options, quotas, cache: composeCache(options) });
  return { ...networks, ...composeStores(options), quotas };
}
