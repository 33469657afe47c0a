import type { RouteResult } from '../http/answer.js';
import type { Route } from '../http/routes.js';
import { sliceList, type LazyList } from '../world/lazy-list.js';
import type { GitHubAccount, World } from '../world/world.js';
import { simpleUser } from './account-links.js';
import { linkHeader } from './link-header.js';
import { pageRequest } from './page-request.js';
import { renderFullOrganisation, renderOrganisation } from './render-organisation.js';
import { renderUser } from './render-user.js';

/** What a route of the fake GitHub has to work with. */
export interface GitHubCall {
  readonly world: World;
  readonly url: URL;
  readonly parameter: (name: string) => string;
}

/** One thing that GitHub answers; `undefined` becomes its 404, with `documentation` in it. */
export interface GitHubHandler {
  readonly documentation: string;
  answer(call: GitHubCall): RouteResult | undefined;
}

type Render = (account: GitHubAccount, origin: string) => object;
type Look = (call: GitHubCall) => GitHubAccount | undefined;

const byLogin: Look = ({ world, parameter }) => world.githubAccount(parameter('login'));
const byId: Look = ({ world, parameter }) => world.githubAccountById(Number(parameter('id')));

function one(path: string, documentation: string, look: Look, render: Render): Route<GitHubHandler> {
  const answer = (call: GitHubCall): RouteResult | undefined => {
    const account = look(call);
    return account && { status: 200, content: render(account, call.url.origin), rows: 1 };
  };
  return { path, handler: { documentation, answer } };
}

interface ListRoute {
  /** The list's last segment; GitHub's own links lead to it under the account's id, not its login. */
  readonly name: string;
  readonly documentation: string;
  readonly list: (account: GitHubAccount) => LazyList<GitHubAccount>;
  readonly render: Render;
}

function lists({ name, documentation, list, render }: ListRoute): Route<GitHubHandler>[] {
  const answer = (look: Look) => (call: GitHubCall) => {
    const account = look(call);
    if (account === undefined) return undefined;
    const { origin } = call.url;
    const { page, perPage } = pageRequest(call.url.searchParams);
    const all = list(account);
    const items = sliceList(all, (page - 1) * perPage, perPage);
    const lastPage = Math.max(1, Math.ceil(all.length / perPage));
    const link = linkHeader(new URL(`/user/${account.id}/${name}${call.url.search}`, origin), { page, lastPage });
    return {
      status: 200,
      content: items.map((item) => render(item, origin)),
      rows: items.length,
      ...(link === undefined ? {} : { headers: { link } }),
    };
  };
  return [
    { path: `/users/:login/${name}`, handler: { documentation, answer: answer(byLogin) } },
    { path: `/user/:id/${name}`, handler: { documentation, answer: answer(byId) } },
  ];
}

const nothing = { list: (): LazyList<GitHubAccount> => [], render: simpleUser };

function isFollowing(call: GitHubCall): RouteResult | undefined {
  const other = call.world.githubAccount(call.parameter('other'));
  return other !== undefined && byLogin(call)?.follows(other) === true ? { status: 204 } : undefined;
}

function organisation(call: GitHubCall): GitHubAccount | undefined {
  const account = byLogin(call);
  return account?.type === 'Organization' ? account : undefined;
}

const users = 'rest/users/users';
const followers = 'rest/users/followers';

/** Everything the fake GitHub answers but `/rate_limit`. In this world nobody has repositories or gists. */
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
  ...lists({ name: 'repos', documentation: 'rest/repos/repos#list-repositories-for-a-user', ...nothing }),
  ...lists({ name: 'gists', documentation: 'rest/gists/gists#list-gists-for-a-user', ...nothing }),
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
