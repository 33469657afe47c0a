import type { Route } from '../http/routes.js';
import { sliceList, type LazyList } from '../world/lazy-list.js';
import type { GitHubAccount } from '../world/world.js';
import { byId, byLogin, type GitHubCall, type GitHubHandler, type Look } from './github-handler.js';
import { linkHeader } from './link-header.js';
import { pageRequest } from './page-request.js';

/** A list that an account has. */
export interface ListRoute<Item> {
  /** The list's last segment; GitHub's own links lead to it under the account's id, not its login. */
  readonly name: string;
  readonly documentation: string;
  readonly list: (account: GitHubAccount) => LazyList<Item>;
  readonly render: (item: Item, origin: string, account: GitHubAccount) => object;
}

/** The list by the login of the account and by its id, page by page. */
export function lists<Item>({ name, documentation, list, render }: ListRoute<Item>): Route<GitHubHandler>[] {
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
      content: items.map((item) => render(item, origin, account)),
      rows: items.length,
      ...(link === undefined ? {} : { headers: { link } }),
    };
  };
  return [
    { path: `/users/:login/${name}`, handler: { documentation, answer: answer(byLogin) } },
    { path: `/user/:id/${name}`, handler: { documentation, answer: answer(byId) } },
  ];
}
