import type { NetworkName } from '../network-name.js';
import type { CrowdSeed, DeveloperSeed } from './developer-seed.js';
import { createNamedBitbucketWorkspaces } from './named-bitbucket-workspaces.js';
import { createNamedGitHubAccounts } from './named-github-accounts.js';
import { createNamedXAccounts } from './named-x-accounts.js';
import type { World } from './world.js';

/**
 * A world of these developers, the organisations they name, and the crowds that follow them on X.
 * Every id depends on the login alone, so it stays the same when the world around it changes.
 *
 * @throws RangeError where a login is there twice, does not fit its network's grammar, or follows nobody of this world, and
 *   where somebody has two repositories of one name.
 */
export function createWorld(developers: readonly DeveloperSeed[], crowds: readonly CrowdSeed[] = []): World {
  const logins = new Set<string>();
  for (const { login } of developers) {
    if (logins.has(login.toLowerCase())) throw new RangeError(`${login} is there twice`);
    logins.add(login.toLowerCase());
  }
  const isOn = ({ networks, bitbucket }: DeveloperSeed, network: NetworkName): boolean =>
    (networks ?? ['github', 'twitter']).includes(network) || (network === 'bitbucket' && bitbucket !== undefined);
  const developersOn = (network: NetworkName): DeveloperSeed[] =>
    developers.filter((developer) => isOn(developer, network));
  return {
    ...createNamedGitHubAccounts(developersOn('github')),
    ...createNamedXAccounts(developersOn('twitter'), crowds),
    ...createNamedBitbucketWorkspaces(developersOn('bitbucket')),
  };
}
