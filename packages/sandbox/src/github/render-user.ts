import type { components } from '@octokit/openapi-types';
import type { GitHubAccount } from '../world/world.js';
import { accountCreatedAt, simpleUser } from './account-links.js';

type PublicUser = components['schemas']['public-user'];
type Details = Omit<PublicUser, keyof components['schemas']['simple-user']> & Pick<PublicUser, 'name' | 'email'>;

/** The account as `GET /users/{login}` gives it. */
export function renderUser(account: GitHubAccount, origin: string): object {
  const details = {
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: account.repositories.length,
    public_gists: account.gists.length,
    followers: account.followers.length,
    following: account.following.length,
    created_at: accountCreatedAt(account),
    updated_at: '2026-01-01T00:00:00Z',
  } satisfies Details;
  return { ...simpleUser(account, origin), ...details };
}
