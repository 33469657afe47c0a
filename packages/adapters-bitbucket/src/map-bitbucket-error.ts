import {
  CodetiesError,
  describeConnectionFailure,
  describeFailedAnswer,
  readRetryAfter,
  type Clock,
  type CodetiesErrorOptions,
} from '@codeties/core';
import { z } from 'zod';
import { BitbucketAnswerError } from './bitbucket-answer-error.js';

/** How Bitbucket words what is wrong. */
const bodySchema = z.object({ type: z.literal('error'), error: z.object({ message: z.string() }) });

/** Translates why a request to Bitbucket came to nothing. */
export function mapBitbucketError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  const failure: CodetiesErrorOptions =
    // Reading again changes nothing, however far the answer had come.
    caught instanceof BitbucketAnswerError
      ? describe(caught, clock)
      : describeConnectionFailure(caught, 'whatever failed');
  return new CodetiesError({ ...failure, network: 'bitbucket', cause: caught });
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
  return describeFailedAnswer({ status, detail, retryAt }, 'whatever failed');
}
