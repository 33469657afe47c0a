import { generateList, type LazyList } from '../world/lazy-list.js';
import type { Repository } from '../world/repository.js';
import type { GitHubAccount } from '../world/world.js';
import { nodeId } from './account-links.js';
import { connection, type ConnectionRequest } from './graphql-connection.js';
import { repositoryNodeId, type OwnedRepository } from './repository-node-id.js';

interface RepositoriesRequest extends ConnectionRequest {
  readonly isFork?: boolean | null;
}

/** The account as GraphQL gives it; what takes arguments is made when it is asked for. */
export function accountNode(account: GitHubAccount): object {
  const { id, login, type, followers, following, organisations, repositories } = account;
  return {
    __typename: type,
    id: nodeId(account),
    databaseId: id,
    login,
    name: login,
    url: `https://github.com/${login}`,
    followers: { totalCount: followers.length },
    following: { totalCount: following.length },
    organizations: (request: ConnectionRequest) => connection('organizations', organisations, request, accountNode),
    repositories: ({ isFork, ...request }: RepositoriesRequest) =>
      connection('repositories', thoseThat(repositories, isFork), request, (repository) =>
        repositoryNode({ owner: account, repository }),
      ),
  };
}

/** The repository as GraphQL gives it. */
export function repositoryNode(owned: OwnedRepository): object {
  const { owner, repository } = owned;
  const nameWithOwner = `${owner.login}/${repository.name}`;
  const { id, name, isFork, language, stars, watchers, size, createdAt, updatedAt } = repository;
  return {
    __typename: 'Repository',
    id: repositoryNodeId(owned),
    databaseId: id,
    name,
    nameWithOwner,
    owner: () => accountNode(owner),
    url: `https://github.com/${nameWithOwner}`,
    isFork,
    isPrivate: false,
    stargazerCount: stars,
    watchers: { totalCount: watchers },
    primaryLanguage: language === null ? null : { name: language },
    diskUsage: size,
    createdAt,
    updatedAt,
  };
}

function thoseThat(all: LazyList<Repository>, isFork: boolean | null | undefined): LazyList<Repository> {
  if (typeof isFork !== 'boolean') return all;
  const indexes: number[] = [];
  for (let index = 0; index < all.length; index += 1) if (all.at(index)?.isFork === isFork) indexes.push(index);
  return generateList(indexes.length, (position) => all.at(indexes[position] ?? -1));
}
