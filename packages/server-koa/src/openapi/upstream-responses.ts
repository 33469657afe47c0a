import { refusals } from '../access/refusals.js';
import type { JsonObject } from './json-object.js';
import { errorResponse } from './responses.js';

/** Comes with an answer that a limit stands in the way of. */
export const retryAfter: JsonObject = {
  'Retry-After': { description: 'Seconds to wait, where a limit is reached.', schema: { type: 'integer' } },
};

export interface UpstreamResponsesOptions {
  /** Whether the database is asked too. */
  readonly hasStore: boolean;
  /** Whether a body is read. */
  readonly hasBody?: boolean | undefined;
}

/** What is answered where a code host fails, or what is kept. */
export function upstreamResponses({ hasStore, hasBody = false }: UpstreamResponsesOptions): JsonObject {
  return {
    502: errorResponse('A host fails, or refuses the credentials.', {
      unavailable: 'github is unavailable',
      refused: 'github refuses the configured credentials: Bad credentials',
    }),
    503: errorResponse(
      `A host's limit is reached${hasStore ? ', or the database is unavailable' : ''}${hasBody ? ', or the server has no room for the body' : ''}.`,
      {
        rate_limited: "github's rate limit is reached: try again in 42 s",
        ...(hasStore && { store_unavailable: 'the database is unavailable' }),
        ...(hasBody && { too_many_bodies: refusals.tooManyBodies }),
      },
      retryAfter,
    ),
    504: errorResponse(`A host${hasStore ? ', or the database,' : ''} did not answer within the deadline.`, {
      timeout: 'github did not answer in time',
      ...(hasStore && { database_timeout: 'the database did not answer in time' }),
    }),
  };
}
