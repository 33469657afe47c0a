import { denials } from '@codeties/wire';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';
import { schemaReference } from './schema-components.js';
import { upstreamResponses } from './upstream-responses.js';

const profile = { username: 'pypy', url: 'https://github.com/pypy' };
const found = {
  username: 'pypy',
  profiles: { github: profile, bitbucket: { username: 'pypy', url: 'https://bitbucket.org/pypy/' } },
  repositories: { total: 31, original: 27, forked: 4 },
  stars: 1200,
  watchers: 140,
  followers: 88,
  open_issues: 12,
  languages: { python: 20, c: 3 },
  topics: { jit: 2 },
};
const partial = {
  ...found,
  profiles: { github: profile, bitbucket: null },
  partial: true,
  errors: ['bitbucket is unavailable'],
};

/** The operation that adds up what somebody has on several hosts. */
export function aggregateOperations({ contract, hasApiKeys }: ApiDescriptionOptions): JsonObject {
  const denial = denials[contract];
  const examples = {
    one_name: { value: { username: 'pypy' } },
    a_name_for_each_host: { value: { github: 'pypy', bitbucket: 'pypy_dev' } },
  };
  return {
    '/api/v1/aggregate': {
      post: {
        operationId: 'aggregateDeveloper',
        tags: ['developers'],
        summary: 'Add up what a developer has on GitHub and Bitbucket',
        description: 'Both are asked at the same time. With `Cache-Control: no-cache` no cache is used.',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: schemaReference('AggregateRequest'), examples } },
        },
        responses: {
          200: jsonResponse({
            description: 'What the hosts have that know the name.',
            schema: 'Aggregate',
            examples: { found, partial },
          }),
          400: errorResponse('The request cannot be understood.', {
            no_name: 'the body must name a developer: {"username":"…"}, or {"github":"…","bitbucket":"…"}',
            no_json: 'the body is not JSON',
            bad_name: 'the name of a developer is empty',
          }),
          404: errorResponse('No host knows the name.', { unknown: `pypy ${denial} github` }),
          413: errorResponse('The body is too large.', { too_large: 'the body is longer than 10240 bytes' }),
          ...commonResponses(hasApiKeys),
          ...upstreamResponses({ hasStore: false, hasBody: true }),
        },
      },
    },
  };
}
