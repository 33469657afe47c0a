import { readGitHubFailure } from './github-failure.js';
import { readGraphqlFailure } from './graphql-failure.js';

/** A limit of GitHub's for what comes too fast, or too much at once: it concerns all that a credential asks for. */
export function isSecondaryLimit(caught: unknown): boolean {
  const graphql = readGraphqlFailure(caught);
  if (graphql) return graphql.isRateLimit && isWordedSo(graphql.message);
  const failure = readGitHubFailure(caught);
  if (failure?.status !== 403 && failure?.status !== 429) return false;
  const { headers, message } = failure;
  return isWordedSo(message) || (headers['retry-after'] !== undefined && headers['x-ratelimit-remaining'] !== '0');
}

function isWordedSo(message: string): boolean {
  return /\bsecondary rate limit\b/i.test(message);
}
