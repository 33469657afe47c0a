import {
  CodetiesError,
  readConnectionFailure,
  readRetryAfter,
  type Clock,
  type CodetiesErrorOptions,
} from '@codeties/core';
import { z } from 'zod';
import { BitbucketAnswerError } from './bitbucket-answer-error.js';

/** How Bitbucket words what is wrong. */
const bodySchema = z.object({ type: z.literal('error'), error: z.object({ message: z.string() }) });

/** What passes by itself. */
const passing: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Translates why a request to Bitbucket came to nothing. */
export function mapBitbucketError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  const failure: CodetiesErrorOptions =
    caught instanceof BitbucketAnswerError ? describe(caught, clock) : describeConnection(caught);
  return new CodetiesError({ ...failure, network: 'bitbucket', cause: caught });
}

/** Reading again changes nothing, however far the answer had come. */
function describeConnection(caught: unknown): CodetiesErrorOptions {
  const mayRepeat = readConnectionFailure(caught) !== undefined;
  return { code: 'unavailable', detail: 'the connection failed', mayRepeat };
}

/** Whether Bitbucket says in its own words that there is no such thing, or no more. */
export function isAbsence(caught: unknown): boolean {
  if (!(caught instanceof BitbucketAnswerError)) return false;
  return (caught.status === 404 || caught.status === 410) && bodySchema.safeParse(caught.body).success;
}

function describe({ status, headers, body }: BitbucketAnswerError, clock: Clock): CodetiesErrorOptions {
  const detail = bodySchema.safeParse(body).data?.error.message ?? `status ${status}`;
  const retryAt = readRetryAfter(headers['retry-after'], clock);
  if (status === 429) return { code: 'rate_limited', detail, retryAt };
  if (status === 401 || status === 402 || status === 403) return { code: 'refused', detail };
  if (passing.has(status)) return { code: 'unavailable', detail, mayRepeat: true, retryAt };
  // A 404 or a redirect of something in between, say: whatever it is, it is not an answer.
  return { code: 'unavailable', detail };
}
