import { uuidOf } from './account-ids.js';
import type { DeveloperSeed } from './developer-seed.js';
import { isBitbucketSlug } from './handle-grammar.js';
import { createRepositoryShelf } from './repository-shelf.js';
import type { BitbucketWorkspace, World } from './world.js';

/** The Bitbucket side of a world of named developers. */
export function createNamedBitbucketWorkspaces(
  developers: readonly DeveloperSeed[],
): Pick<World, 'bitbucketWorkspace'> {
  const workspaces = new Map<string, BitbucketWorkspace>();
  for (const { login, bitbucket } of developers) {
    if (!isBitbucketSlug(login)) throw new RangeError(`${login} is no Bitbucket workspace`);
    const shelf = createRepositoryShelf(login, bitbucket?.repositories ?? []);
    workspaces.set(login.toLowerCase(), { uuid: uuidOf(`workspace ${login}`), slug: login, ...shelf });
  }
  return { bitbucketWorkspace: (slug) => workspaces.get(slug.toLowerCase()) };
}
