export type { CacheOptions } from './facts/cache-options.js';
export type { GistCacheOptions } from './cached-gist-host.js';
export { cachedGistHost } from './cached-gist-host.js';
export { cachedOrgDirectory } from './cached-org-directory.js';
export { cachedSocialGraph } from './cached-social-graph.js';
export { coalescedOrgDirectory } from './coalesced-org-directory.js';
export { coalescedSocialGraph } from './coalesced-social-graph.js';
