import { denials } from '@codeties/wire';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';
import { retryAfter } from './upstream-responses.js';

const connected = { connected: true, organisations: ['org1', 'org2', 'org3'] };
const notConnected = { connected: false };

/** Everything the realtime operation answers. */
export function realtimeResponses({ contract, hasApiKeys }: ApiDescriptionOptions): JsonObject {
  const denial = denials[contract];
  return {
    ...outcomes[contract],
    400: errorResponse('A handle does not exist, or the request cannot be understood.', {
      no_such_developer: `dev1 ${denial} github`,
      same_developer: 'dev1 and dev1 are the same developer',
      bad_input: 'the name of a developer is empty',
    }),
    ...commonResponses(hasApiKeys),
    502: errorResponse('A network fails, refuses the credentials, or does not let us read what it takes.', {
      unavailable: 'github is unavailable',
      refused: 'twitter refuses the configured credentials: Unauthorized',
      unreadable: 'whether dev1 follows dev2 in twitter cannot be read: dev1 is protected',
    }),
    503: errorResponse(
      "A network's limit is reached, or the register cannot be written.",
      {
        rate_limited: "twitter's rate limit is reached: try again in 42 s",
        usage_capped: "twitter's usage cap is reached: try again in 3600 s",
        store_unavailable: 'the register is unavailable',
      },
      retryAfter,
    ),
    504: errorResponse('A network, or the register, did not answer within the deadline.', {
      timeout: 'github did not answer in time',
      register_timeout: 'the register did not answer in time',
    }),
  };
}

const outcomes = {
  plain: {
    200: jsonResponse({
      description: 'Whether they are connected.',
      schema: 'Connection',
      examples: { connected, not_connected: notConnected },
    }),
  },
  strict: {
    200: jsonResponse({ description: 'They are connected.', schema: 'Connected', examples: { connected } }),
    404: jsonResponse({
      description: 'They are not connected.',
      schema: 'NotConnected',
      examples: { not_connected: notConnected },
    }),
  },
} satisfies Record<ApiDescriptionOptions['contract'], JsonObject>;
