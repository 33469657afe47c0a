export type { TwitterCredentials, TwitterUserCredentials } from './credentials.js';
export type { TwitterOptions } from './twitter-options.js';
export { createTwitterSocialGraph } from './twitter-social-graph.js';
