import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';

const records = [
  { registered_at: '2019-09-13T09:30:00Z', connected: false },
  { registered_at: '2019-09-15T10:30:00Z', connected: true, organisations: ['org1', 'org2', 'org3'] },
];

const link = { Link: { description: 'With `limit`: where the next page is.', schema: { type: 'string' } } };

/** Everything the register operation answers. */
export function registerResponses({ contract, hasApiKeys }: ApiDescriptionOptions): JsonObject {
  return {
    200: jsonResponse({
      description: 'The recorded answers.',
      schema: 'History',
      examples: contract === 'plain' ? { records, none: [] } : { records },
      headers: link,
    }),
    400: errorResponse('The request cannot be understood.', {
      same_developer: 'dev1 and dev1 are the same developer',
      bad_limit: 'limit must be a whole number from 1 to 1000',
    }),
    ...(contract === 'strict' && {
      404: jsonResponse({ description: 'Nothing was recorded.', schema: 'History', examples: { none: [] } }),
    }),
    ...commonResponses(hasApiKeys),
    503: errorResponse('The register cannot be read.', { store_unavailable: 'the register is unavailable' }),
    504: errorResponse('The register did not answer in time.', { timeout: 'the register did not answer in time' }),
  };
}
