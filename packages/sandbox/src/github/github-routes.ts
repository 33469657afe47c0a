import type { RouteResult } from '../http/answer.js';
import type { Route } from '../http/routes.js';
import type { GitHubAccount } from '../world/world.js';
import { simpleUser } from './account-links.js';
import { byId, byLogin, type GitHubCall, type GitHubHandler, type Look } from './github-handler.js';
import { lists } from './list-routes.js';
import { renderGist } from './render-gist.js';
import { renderFullOrganisation, renderOrganisation } from './render-organisation.js';
import { renderFullRepository, renderRepository } from './render-repository.js';
import { renderUser } from './render-user.js';
import { publicRepository } from './repository-node-id.js';

type Render = (account: GitHubAccount, origin: string) => object;

function one(path: string, documentation: string, look: Look, render: Render): Route<GitHubHandler> {
  const answer = (call: GitHubCall): RouteResult | undefined => {
    const account = look(call);
    return account && { status: 200, content: render(account, call.url.origin), rows: 1 };
  };
  return { path, handler: { documentation, answer } };
}

function isFollowing(call: GitHubCall): RouteResult | undefined {
  const other = call.world.githubAccount(call.parameter('other'));
  return other !== undefined && byLogin(call)?.follows(other) === true ? { status: 204 } : undefined;
}

function repository(call: GitHubCall): RouteResult | undefined {
  const owned = publicRepository(byLogin(call), call.parameter('name'));
  return owned && { status: 200, content: renderFullRepository(owned, call.url.origin), rows: 1 };
}

function organisation(call: GitHubCall): GitHubAccount | undefined {
  const account = byLogin(call);
  return account?.type === 'Organization' ? account : undefined;
}

const users = 'rest/users/users';
const followers = 'rest/users/followers';

/** Everything the fake GitHub answers but `/rate_limit` and `/graphql`. */
export const githubRoutes: readonly Route<GitHubHandler>[] = [
  one('/users/:login', `${users}#get-a-user`, byLogin, renderUser),
  one('/user/:id', `${users}#get-a-user-using-their-id`, byId, renderUser),
  one('/orgs/:login', 'rest/orgs/orgs#get-an-organization', organisation, renderFullOrganisation),
  ...lists({
    name: 'orgs',
    documentation: 'rest/orgs/orgs#list-organizations-for-a-user',
    list: (account) => account.organisations,
    render: renderOrganisation,
  }),
  ...lists({
    name: 'repos',
    documentation: 'rest/repos/repos#list-repositories-for-a-user',
    list: (account) => account.repositories,
    render: (item, origin, owner) => renderRepository({ owner, repository: item }, origin),
  }),
  {
    path: '/repos/:login/:name',
    handler: { documentation: 'rest/repos/repos#get-a-repository', answer: repository },
  },
  ...lists({
    name: 'gists',
    documentation: 'rest/gists/gists#list-gists-for-a-user',
    list: (account) => account.gists,
    render: (gist, origin, owner) => renderGist(owner, gist, origin),
  }),
  ...lists({
    name: 'followers',
    documentation: `${followers}#list-followers-of-a-user`,
    list: (account) => account.followers,
    render: simpleUser,
  }),
  ...lists({
    name: 'following',
    documentation: `${followers}#list-the-people-a-user-follows`,
    list: (account) => account.following,
    render: simpleUser,
  }),
  {
    path: '/users/:login/following/:other',
    handler: { documentation: `${followers}#check-if-a-user-follows-another-user`, answer: isFollowing },
  },
];
