import { isOpen, isUnguarded } from '../access/open-paths.js';
import { refusals, tooOften } from '../access/refusals.js';
import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { errorResponse } from './responses.js';

/** What limits count is told in these, of which the document has one description each. */
const limitNames = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'RateLimit-Policy'] as const;

const limitReferences = Object.fromEntries(
  limitNames.map((name) => [name, { $ref: `#/components/headers/${name}` }] as const),
);

/** Where the limit's headers are described; nothing where there is no limit. */
export function limitHeaders({ rateLimitPerMinute = 0 }: ApiDescriptionOptions): JsonObject {
  if (rateLimitPerMinute === 0) return {};
  const descriptions: Record<(typeof limitNames)[number], JsonObject> = {
    'RateLimit-Limit': { description: 'What a client may ask in a minute.', schema: { type: 'integer' } },
    'RateLimit-Remaining': { description: 'What is left of it.', schema: { type: 'integer' } },
    'RateLimit-Reset': { description: 'Seconds until all of it is there again.', schema: { type: 'integer' } },
    'RateLimit-Policy': {
      description: 'The limit, and the seconds that it is for.',
      schema: { type: 'string' },
      example: `${rateLimitPerMinute};w=60`,
    },
  };
  return { headers: descriptions };
}

/** Puts to every operation what it answers without having been asked: the refusals of the server itself. */
export function withDoor(paths: JsonObject, options: ApiDescriptionOptions): JsonObject {
  return mapObject(paths, (path, operations) =>
    mapObject(operations, (_method, operation) => atDoor(path, operation, options)),
  );
}

function atDoor(path: string, operation: JsonObject, options: ApiDescriptionOptions): JsonObject {
  const { rateLimitPerMinute = 0 } = options;
  const isLimited = rateLimitPerMinute > 0 && !isUnguarded(path);
  const own = isObject(operation['responses']) ? operation['responses'] : {};
  const counted = { ...own, ...(isLimited && { 429: tooMany(rateLimitPerMinute) }) };
  const responses = isLimited ? mapObject(counted, (_status, response) => withLimitHeaders(response)) : counted;
  // Whoever keeps the machine, or reads how to ask, needs no key.
  const security = isOpen(path) ? { security: [] } : {};
  return { ...operation, ...security, responses: { ...responses, ...refusalsAt(path, options) } };
}

function withLimitHeaders(response: JsonObject): JsonObject {
  const own = isObject(response['headers']) ? response['headers'] : {};
  return { ...response, headers: { ...own, ...limitReferences } };
}

function tooMany(perMinute: number): JsonObject {
  return errorResponse(
    'A client has asked too often.',
    { too_many: tooOften(perMinute, 42) },
    { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  );
}

function refusalsAt(path: string, options: ApiDescriptionOptions): JsonObject {
  const { refuseForeignHosts = false, refuseCrossSite = false } = options;
  const isGuarded = !isUnguarded(path);
  return {
    ...(refuseCrossSite &&
      isGuarded && { 403: errorResponse('A page of another site asks.', { cross_site: refusals.crossSite }) }),
    408: errorResponse('The request does not arrive in time.', { slow: refusals.late }),
    ...(refuseForeignHosts &&
      isGuarded && {
        421: errorResponse('The server is asked by a name that is not one of its machine.', {
          foreign_host: refusals.foreignHost,
        }),
      }),
    431: errorResponse('The headers are too large.', { too_large: refusals.largeHeaders }),
  };
}

function mapObject(object: JsonObject, change: (key: string, value: JsonObject) => JsonObject): JsonObject {
  const entries = Object.entries(object).map(
    ([key, value]) => [key, isObject(value) ? change(key, value) : value] as const,
  );
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
