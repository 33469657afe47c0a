import type { NetworkName } from '@codeties/core';

const titles: ReadonlyMap<NetworkName, string> = new Map([
  ['github', 'GitHub'],
  ['twitter', 'X'],
  ['bitbucket', 'Bitbucket'],
]);

/** What people call a network. */
export function networkTitle(network: NetworkName): string {
  return titles.get(network) ?? network;
}
