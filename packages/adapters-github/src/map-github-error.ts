import {
  CodetiesError,
  describeConnectionFailure,
  describeFailedAnswer,
  headerNumber,
  readRetryAfter,
  type Clock,
  type CodetiesErrorOptions,
} from '@codeties/core';
import { readGitHubFailure, type GitHubFailure } from './github-failure.js';
import { readGraphqlFailure } from './graphql-failure.js';

/** Translates what a request to GitHub threw. */
export function mapGitHubError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  return new CodetiesError({ ...describeThrown(caught, clock), network: 'github', cause: caught });
}

function describeThrown(caught: unknown, clock: Clock): CodetiesErrorOptions {
  const graphql = readGraphqlFailure(caught);
  if (graphql?.isRateLimit === true) {
    return { code: 'rate_limited', detail: graphql.message, retryAt: limitPassesAt(graphql.headers, clock) };
  }
  if (graphql) return { code: graphql.isRefusal ? 'refused' : 'invalid_response', detail: graphql.message };
  const failure = readGitHubFailure(caught);
  if (failure) return describe(failure, clock);
  // Reading again changes nothing, however far the answer had come.
  return describeConnectionFailure(caught, 'whatever failed');
}

function describe({ status, headers, message: detail }: GitHubFailure, clock: Clock): CodetiesErrorOptions {
  if (status === 429 || (status === 403 && isLimit(headers, detail))) {
    return { code: 'rate_limited', detail, retryAt: limitPassesAt(headers, clock) };
  }
  if (status === 401 || status === 402 || status === 403) return { code: 'refused', detail };
  const retryAt = readRetryAfter(headers['retry-after'], clock);
  return describeFailedAnswer({ status, detail, retryAt }, 'whatever failed');
}

/** GitHub says 403 for its limits as well as for credentials: the headers tell, and for secondary limits the message. */
function isLimit(headers: GitHubFailure['headers'], message: string): boolean {
  return (
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /\brate limit\b/i.test(message)
  );
}

function limitPassesAt(headers: GitHubFailure['headers'], clock: Clock): Date | undefined {
  const told = readRetryAfter(headers['retry-after'], clock);
  if (told !== undefined) return told;
  // While something remains, the reset is that of another limit than the one that was hit.
  const reset = headerNumber(headers['x-ratelimit-reset']);
  return reset !== undefined && headers['x-ratelimit-remaining'] === '0' ? new Date(reset * 1_000) : undefined;
}
