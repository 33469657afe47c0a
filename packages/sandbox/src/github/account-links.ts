import type { components } from '@octokit/openapi-types';
import type { GitHubAccount } from '../world/world.js';

/** What GitHub says of an account wherever it names one, its links leading to this server. */
export function simpleUser(account: GitHubAccount, origin: string): components['schemas']['simple-user'] {
  const { id, login, type } = account;
  const url = `${origin}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId(account),
    avatar_url: avatarUrl(account),
    gravatar_id: '',
    url,
    html_url: `https://github.com/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** GitHub's opaque name for the account. */
export function nodeId({ id, type }: GitHubAccount): string {
  return Buffer.from(`0${type.length}:${type}${id}`).toString('base64');
}

/** Where the account's picture would be. */
export function avatarUrl({ id }: GitHubAccount): string {
  return `https://avatars.githubusercontent.com/u/${id}?v=4`;
}

/** When the account was made: some time before 2020, always the same. */
export function accountCreatedAt({ id }: GitHubAccount): string {
  const seconds = Date.UTC(2008, 1, 1) / 1000 + (id % (11 * 365 * 86_400));
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
