import { developerNameSchema } from '@codeties/core';
import { afterSchema, explainSchema, limitSchema } from '../schemas/query-schemas.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { realtimeResponses } from './realtime-responses.js';
import { registerResponses } from './register-responses.js';
import { inlineSchema } from './schema-components.js';

const tags = ['connections'];

function developer(name: string, example: string): JsonObject {
  return { name, in: 'path', required: true, schema: inlineSchema(developerNameSchema, 'input'), example };
}

const developers = [developer('dev1', 'dev1'), developer('dev2', 'dev2')];

/** The operations that tell whether developers are connected. */
export function connectionOperations(options: ApiDescriptionOptions): JsonObject {
  return {
    '/connected/realtime/{dev1}/{dev2}': { get: realtimeOperation(options) },
    '/connected/register/{dev1}/{dev2}': { get: registerOperation(options) },
  };
}

function realtimeOperation(options: ApiDescriptionOptions): JsonObject {
  return {
    operationId: 'checkConnection',
    tags,
    summary: 'Ask the networks now whether two developers are connected',
    description: 'The answer is recorded. With `Cache-Control: no-cache` no cache is used.',
    parameters: [
      ...developers,
      {
        name: 'explain',
        in: 'query',
        description: 'Whether to add the evidence: what each network said, and what it cost.',
        schema: inlineSchema(explainSchema, 'input'),
      },
    ],
    responses: realtimeResponses(options),
  };
}

function registerOperation(options: ApiDescriptionOptions): JsonObject {
  return {
    operationId: 'readHistory',
    tags,
    summary: 'Read what was answered before',
    description: 'All recorded answers for the two developers, in either order. Asks no network.',
    parameters: [
      ...developers,
      {
        name: 'limit',
        in: 'query',
        description: 'At most this many; all of them, streamed, without it.',
        schema: inlineSchema(limitSchema, 'output'),
      },
      {
        name: 'after',
        in: 'query',
        description: 'Where to begin: a cursor from the `Link` header of the page before.',
        schema: inlineSchema(afterSchema, 'input'),
      },
    ],
    responses: registerResponses(options),
  };
}
