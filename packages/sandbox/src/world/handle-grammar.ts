const githubGrammar = /^[a-z\d](?:-?[a-z\d]){0,38}$/i;

/** What X takes for a username; one that does not match fails the whole request. */
export const xUsernamePattern = '^[A-Za-z0-9_]{1,15}$';

const xGrammar = new RegExp(xUsernamePattern);

const bitbucketGrammar = /^[a-z\d_-]{1,62}$/i;
const repositoryGrammar = /^[a-z\d_.-]{1,100}$/i;

/** Whether GitHub's grammar can hold the login: 1–39 letters, digits and single inner hyphens. */
export function isGitHubLogin(login: string): boolean {
  return githubGrammar.test(login);
}

/** Whether X's grammar can hold the username: 1–15 letters, digits and underscores. */
export function isXUsername(username: string): boolean {
  return xGrammar.test(username);
}

/** Whether Bitbucket's grammar can hold the slug of a workspace: 1–62 letters, digits, hyphens and underscores. */
export function isBitbucketSlug(slug: string): boolean {
  return bitbucketGrammar.test(slug);
}

/** Whether it can be the name of a repository: 1–100 letters, digits, dots, hyphens and underscores. */
export function isRepositoryName(name: string): boolean {
  return repositoryGrammar.test(name) && name !== '.' && name !== '..';
}
