import type { Handle } from './handle.js';
import { isKnownNetwork, type KnownNetworkName, type NetworkName } from './network-name.js';

const grammars = {
  // Single hyphens, inside only, and at most 39 characters of it.
  github: /^(?=.{1,39}$)[a-z\d]+(?:-[a-z\d]+)*$/,
  twitter: /^[a-z\d_]{1,15}$/,
  // The slug of a workspace.
  bitbucket: /^[a-z\d_-]{1,62}$/,
} satisfies Record<KnownNetworkName, RegExp>;

/**
 * Whether a network's grammar can hold a handle. One that it cannot hold does not exist there: there is nothing to ask. The
 * grammar of a network that Codeties has no adapter for is its adapter's to know; here it holds everything.
 */
export function canHold(network: NetworkName, handle: Handle): boolean {
  return !isKnownNetwork(network) || grammars[network].test(handle);
}
