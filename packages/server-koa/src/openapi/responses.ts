import { refusals } from '../access/refusals.js';
import type { JsonObject } from './json-object.js';
import { schemaReference, type ComponentName } from './schema-components.js';

export interface JsonResponseOptions {
  readonly description: string;
  readonly schema: ComponentName;
  /** By name. */
  readonly examples: Readonly<Record<string, unknown>>;
  readonly headers?: JsonObject;
}

export function jsonResponse({ description, schema, examples, headers }: JsonResponseOptions): JsonObject {
  const named = Object.entries(examples).map(([name, value]) => [name, { value }] as const);
  return {
    description,
    ...(headers && { headers }),
    content: { 'application/json': { schema: schemaReference(schema), examples: Object.fromEntries(named) } },
  };
}

/** A response that tells of errors; each of the sentences is an example of its own. */
export function errorResponse(
  description: string,
  sentences: Readonly<Record<string, string>>,
  headers?: JsonObject,
): JsonObject {
  const examples = Object.fromEntries(Object.entries(sentences).map(([name, text]) => [name, { errors: [text] }]));
  return jsonResponse({ description, schema: 'Errors', examples, ...(headers && { headers }) });
}

/** Why nothing is answered to whoever has no key. */
export function keyResponses(hasApiKeys: boolean): JsonObject {
  return {
    ...(hasApiKeys && {
      401: errorResponse(
        'No key, or none that is known.',
        { no_key: refusals.noKey },
        { 'WWW-Authenticate': { description: 'The scheme to use.', schema: { type: 'string' } } },
      ),
    }),
  };
}

/** What any operation may answer. */
export function commonResponses(hasApiKeys: boolean): JsonObject {
  return {
    ...keyResponses(hasApiKeys),
    500: errorResponse('A defect of the server.', { internal: 'something went wrong in the server' }),
  };
}
