export type { TwitterCredentials, TwitterOptions } from './twitter-options.js';
export { createTwitterSocialGraph } from './twitter-social-graph.js';
