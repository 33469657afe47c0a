import { developerNameSchema } from '@codeties/core';
import type { GistErrorName } from '@codeties/wire';
import { gistQuerySchema } from '../schemas/gist-query-schema.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { jsonResponse, keyResponses } from './responses.js';
import { inlineSchema } from './schema-components.js';

const tags = ['gists'];

const gists = [{ id: 'aa5a315d61ae9438b18d', description: 'Hello World Examples', public: true }];

const parameters = [
  {
    name: 'user',
    in: 'path',
    required: true,
    description: 'A handle that the grammar of GitHub can hold.',
    schema: inlineSchema(developerNameSchema, 'input'),
    example: 'dev1',
  },
  {
    name: 'page',
    in: 'query',
    schema: inlineSchema(gistQuerySchema.shape.page, 'output'),
  },
  {
    name: 'per_page',
    in: 'query',
    description: 'How many there are on a page.',
    schema: inlineSchema(gistQuerySchema.shape.per_page, 'output'),
  },
];

const description =
  'A page is given again for 60 seconds without asking GitHub, unless with `Cache-Control: no-cache`. The pages around it are in the `Link` header.';

/** The operation that reads gists, under the path that any name can be put in. */
export function gistOperations(options: ApiDescriptionOptions): JsonObject {
  const summary = "Read a page of a user's public gists";
  const responses = gistResponses(options);
  return { '/gists/{user}': { get: { operationId: 'readGists', tags, summary, description, parameters, responses } } };
}

/** The same under the short path, which every other path goes before. */
export function shortGistOperations(options: ApiDescriptionOptions): JsonObject {
  const summary = 'The same for a user whose name is no path of this server';
  const responses = gistResponses(options);
  return { '/{user}': { get: { operationId: 'readGistsShort', tags, summary, description, parameters, responses } } };
}

function gistResponses({ hasApiKeys }: ApiDescriptionOptions): JsonObject {
  return {
    200: jsonResponse({
      description: 'The gists, as GitHub gives them: none on a page behind the last one.',
      schema: 'Gists',
      examples: { gists, none: [] },
      headers: { Link: { description: 'The first, previous, next and last page.', schema: { type: 'string' } } },
    }),
    400: gistError('A bad page, number of gists on it, or user.', ['invalid_request']),
    404: gistError('There is no such user.', ['not_found']),
    ...keyResponses(hasApiKeys),
    500: gistError('A defect of the server.', ['internal_error']),
    502: gistError('GitHub cannot be reached in time, refuses, or answers nonsense.', [
      'upstream_error',
      'invalid_response',
    ]),
    503: gistError("GitHub's limit is reached.", ['rate_limited'], {
      'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
    }),
  };
}

function gistError(description: string, names: readonly GistErrorName[], headers?: JsonObject): JsonObject {
  const examples = Object.fromEntries(names.map((error) => [error, { error }]));
  return jsonResponse({ description, schema: 'GistError', examples, ...(headers && { headers }) });
}
