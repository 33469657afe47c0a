const githubGrammar = /^[a-z\d](?:-?[a-z\d]){0,38}$/i;

/** What X takes for a username; one that does not match fails the whole request. */
export const xUsernamePattern = '^[A-Za-z0-9_]{1,15}$';

const xGrammar = new RegExp(xUsernamePattern);

/** Whether GitHub's grammar can hold the login: 1–39 letters, digits and single inner hyphens. */
export function isGitHubLogin(login: string): boolean {
  return githubGrammar.test(login);
}

/** Whether X's grammar can hold the username: 1–15 letters, digits and underscores. */
export function isXUsername(username: string): boolean {
  return xGrammar.test(username);
}
