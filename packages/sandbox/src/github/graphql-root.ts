import type { GraphQLError } from 'graphql';
import type { RateState } from '../http/rate-limiter.js';
import type { GitHubAccount, World } from '../world/world.js';
import { accountNode, repositoryNode } from './graphql-nodes.js';
import { graphqlFailure } from './graphql-failure.js';
import { accountOfNodeId, publicRepository, repositoryOfNodeId } from './repository-node-id.js';

const MOST_IDS = 100;

function unresolved(type: string, key: string, value: string): GraphQLError {
  return graphqlFailure('NOT_FOUND', `Could not resolve to a ${type} with the ${key} of '${value}'.`);
}

/** What a query begins with: each field that GitHub's `Query` has here. */
export function graphqlRoot(world: World, rateLimit: RateState): object {
  const node = (id: string): object => {
    const owned = repositoryOfNodeId(world, id);
    if (owned !== undefined) return repositoryNode(owned);
    const account = accountOfNodeId(world, id);
    return account === undefined ? unresolved('node', 'global id', id) : accountNode(account);
  };
  const account =
    (type: GitHubAccount['type']) =>
    ({ login }: { readonly login: string }): object => {
      const found = world.githubAccount(login);
      return found?.type === type ? accountNode(found) : unresolved(type, 'login', login);
    };
  return {
    node: ({ id }: { readonly id: string }) => node(id),
    nodes: ({ ids }: { readonly ids: readonly string[] }) => {
      if (ids.length <= MOST_IDS) return ids.map(node);
      const message = `You may not provide more than ${MOST_IDS} node ids; you provided ${ids.length}.`;
      throw graphqlFailure('ARGUMENT_LIMIT', message);
    },
    organization: account('Organization'),
    user: account('User'),
    // The one look-up by login that finds nobody without calling that an error.
    repositoryOwner: ({ login }: { readonly login: string }) => {
      const found = world.githubAccount(login);
      return found === undefined ? null : accountNode(found);
    },
    repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
      const owned = publicRepository(world.githubAccount(owner), name);
      return owned === undefined ? unresolved('Repository', 'name', `${owner}/${name}`) : repositoryNode(owned);
    },
    rateLimit: {
      cost: 1,
      nodeCount: 0,
      limit: rateLimit.limit,
      remaining: rateLimit.remaining,
      used: rateLimit.used,
      resetAt: new Date(rateLimit.reset * 1000).toISOString().replace('.000Z', 'Z'),
    },
  };
}
