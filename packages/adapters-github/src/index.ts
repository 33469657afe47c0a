export { createGitHubOrgDirectory } from './github-org-directory.js';
export type { GitHubOptions } from './github-options.js';
