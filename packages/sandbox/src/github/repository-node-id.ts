import type { GitHubAccount, World } from '../world/world.js';
import type { Repository } from '../world/repository.js';
import { nodeId } from './account-links.js';

/** A repository with the account it belongs to. */
export interface OwnedRepository {
  readonly owner: GitHubAccount;
  readonly repository: Repository;
}

const PREFIX = 'R_';

/** GitHub's opaque name for the repository. */
export function repositoryNodeId({ owner, repository }: OwnedRepository): string {
  // Owner and name rather than the number, so that the way back needs no list of everything.
  return `${PREFIX}${Buffer.from(`${owner.id}/${repository.name.toLowerCase()}`).toString('base64url')}`;
}

/** The public repository of that name. */
export function repositoryOfNodeId(world: World, id: string): OwnedRepository | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const [owner = '', name = ''] = Buffer.from(id.slice(PREFIX.length), 'base64url').toString().split('/');
  return publicRepository(world.githubAccountById(Number(owner)), name);
}

/** The account of that name. */
export function accountOfNodeId(world: World, id: string): GitHubAccount | undefined {
  const digits = /^\d+:[A-Za-z]+?(\d+)$/.exec(Buffer.from(id, 'base64').toString())?.[1];
  const account = digits === undefined ? undefined : world.githubAccountById(Number(digits));
  return account && nodeId(account) === id ? account : undefined;
}

/** The account's repository of that name, unless it is private. */
export function publicRepository(owner: GitHubAccount | undefined, name: string): OwnedRepository | undefined {
  const repository = owner?.repository(name);
  return owner === undefined || repository === undefined || repository.isPrivate ? undefined : { owner, repository };
}
