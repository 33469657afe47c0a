import type { Developer } from './developer.js';
import type { Handle } from './handle.js';
import type { NetworkName } from './network-name.js';

/** A developer who does not exist in a network. */
export interface MissingAccount {
  readonly developer: Developer;
  readonly network: NetworkName;
}

/** Whom a network knows. */
export interface Found {
  readonly network: NetworkName;
  readonly found: { has(handle: Handle): boolean };
}

/** Who is missing where: in the order of the developers, and for each in that of the networks. */
export function missingAccounts(developers: readonly Developer[], networks: readonly Found[]): MissingAccount[] {
  return developers.flatMap((developer) =>
    networks.flatMap(({ network, found }) => (found.has(developer.handle) ? [] : [{ developer, network }])),
  );
}
