import type { JsonObject } from './json-object.js';
import { errorResponse } from './responses.js';

/** Comes with an answer that a limit stands in the way of. */
export const retryAfter: JsonObject = {
  'Retry-After': { description: 'Seconds to wait, where a limit is reached.', schema: { type: 'integer' } },
};

/** What is answered where a code host fails, or what is kept. */
export function upstreamResponses({ hasStore }: { readonly hasStore: boolean }): JsonObject {
  return {
    502: errorResponse('A host fails, or refuses the credentials.', {
      unavailable: 'github is unavailable',
      refused: 'github refuses the configured credentials: Bad credentials',
    }),
    503: errorResponse(
      `A host's limit is reached${hasStore ? ', or the database is unavailable' : ''}.`,
      {
        rate_limited: "github's rate limit is reached: try again in 42 s",
        ...(hasStore && { store_unavailable: 'the database is unavailable' }),
      },
      retryAfter,
    ),
    504: errorResponse(`A host${hasStore ? ', or the database,' : ''} did not answer within the deadline.`, {
      timeout: 'github did not answer in time',
      ...(hasStore && { database_timeout: 'the database did not answer in time' }),
    }),
  };
}
