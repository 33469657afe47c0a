export type { GitHub } from './github.js';
export { createGitHub } from './github.js';
export { createGitHubCodeHost } from './github-code-host.js';
export { createGitHubGistHost } from './github-gist-host.js';
export { createGitHubOrgDirectory } from './github-org-directory.js';
export type { GitHubOptions, OrganisationsBy } from './github-options.js';
