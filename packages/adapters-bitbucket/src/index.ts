export { createBitbucketCodeHost } from './bitbucket-code-host.js';
export type { BitbucketOptions } from './bitbucket-options.js';
