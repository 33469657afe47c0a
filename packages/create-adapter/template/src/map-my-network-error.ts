import {
  CodetiesError,
  describeConnectionFailure,
  describeFailedAnswer,
  readRetryAfter,
  type Clock,
  type CodetiesErrorOptions,
} from '@codeties/core';
import { z } from 'zod';
import { MyNetworkAnswerError } from './my-network-answer-error.js';
import { NETWORK } from './network.js';

/** How My Network words what is wrong. */
const bodySchema = z.object({ error: z.string() });

/** Translates why a request to My Network came to nothing. */
export function mapMyNetworkError(caught: unknown, clock: Clock): CodetiesError {
  if (caught instanceof CodetiesError) return caught;
  const failure: CodetiesErrorOptions =
    // Reading again changes nothing and costs nothing, however far the answer had come.
    caught instanceof MyNetworkAnswerError
      ? describeAnswer(caught, clock)
      : describeConnectionFailure(caught, 'whatever failed');
  return new CodetiesError({ ...failure, network: NETWORK, cause: caught });
}

/** Whether My Network says in its own words that there is no such person. A 404 from anything else is no answer of its. */
export function isAbsence(caught: unknown): boolean {
  if (!(caught instanceof MyNetworkAnswerError)) return false;
  return caught.status === 404 && bodySchema.safeParse(caught.body).success;
}

function describeAnswer({ status, headers, body }: MyNetworkAnswerError, clock: Clock): CodetiesErrorOptions {
  const detail = bodySchema.safeParse(body).data?.error ?? `status ${status}`;
  const retryAt = readRetryAfter(headers.get('retry-after'), clock);
  if (status === 429) return { code: 'rate_limited', detail, retryAt };
  if (status === 401 || status === 403) return { code: 'refused', detail };
  return describeFailedAnswer({ status, detail, retryAt }, 'whatever failed');
}
