import type { World } from '@codeties/sandbox';

/** Everybody of two worlds. Whom both know is the first one's. */
export function joinWorlds(one: World, other: World): World {
  return {
    githubAccount: (login) => one.githubAccount(login) ?? other.githubAccount(login),
    githubAccountById: (id) => one.githubAccountById(id) ?? other.githubAccountById(id),
    xAccount: (username) => one.xAccount(username) ?? other.xAccount(username),
    xAccountById: (id) => one.xAccountById(id) ?? other.xAccountById(id),
    bitbucketWorkspace: (slug) => one.bitbucketWorkspace(slug) ?? other.bitbucketWorkspace(slug),
  };
}
