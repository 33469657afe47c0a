import type { ApiDescriptionOptions } from './api-description-options.js';
import type { JsonObject } from './json-object.js';
import { docsOperations, explorerOperations } from './page-operations.js';
import { commonResponses, errorResponse, jsonResponse } from './responses.js';

const tags = ['server'];
const ok = { ok: { status: 'ok' } };
const reset = '2026-11-20T12:00:00Z';
const nothing = { quotas: [], spent: { requests: 0, rows: 0, dollars: 0 } };
const upstreams = {
  since: '2026-11-20T11:00:00Z',
  networks: {
    github: {
      quotas: [{ credential: 'token 1f3870be', resource: 'core', limit: 5000, remaining: 4998, reset }],
      spent: { requests: 2, rows: 0, dollars: 0 },
    },
    twitter: {
      quotas: [{ credential: 'bearer 8b1a9953', resource: 'users/by', limit: 300, remaining: 299, reset }],
      spent: { requests: 1, rows: 2, dollars: 0.02 },
    },
    bitbucket: nothing,
  },
};

/** The operations that tell how the server does. */
export function serverOperations({ hasApiKeys, explorer = false }: ApiDescriptionOptions): JsonObject {
  return {
    '/_health': {
      get: {
        operationId: 'readHealth',
        tags,
        summary: 'Whether the process serves',
        responses: { 200: jsonResponse({ description: 'It does.', schema: 'Health', examples: ok }) },
      },
    },
    '/_ready': {
      get: {
        operationId: 'readReadiness',
        tags,
        summary: 'Whether it is worth sending requests here',
        responses: {
          200: jsonResponse({ description: 'It is.', schema: 'Health', examples: ok }),
          503: errorResponse('The database does not answer, or the server is shutting down.', {
            not_ready: 'the server is not ready',
          }),
        },
      },
    },
    '/metrics': {
      get: {
        operationId: 'readMetrics',
        tags,
        summary: 'What the server counts, for Prometheus',
        responses: {
          200: { description: 'All metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
          ...commonResponses(hasApiKeys),
        },
      },
    },
    '/upstreams': {
      get: {
        operationId: 'readUpstreams',
        tags,
        summary: 'What each network still allows, and what was spent of it',
        description: 'Asks no network.',
        responses: {
          200: jsonResponse({ description: 'By network.', schema: 'Upstreams', examples: { upstreams } }),
          ...commonResponses(hasApiKeys),
        },
      },
    },
    ...documents(hasApiKeys),
    ...(explorer && explorerOperations()),
  };
}

function documents(hasApiKeys: boolean): JsonObject {
  const { 500: failure } = commonResponses(hasApiKeys);
  const document = (operationId: string, summary: string, type: string): JsonObject => {
    const content = { [type]: { schema: { type: type === 'application/json' ? 'object' : 'string' } } };
    const responses = { 200: { description: 'The document.', content }, 500: failure };
    return { get: { operationId, tags, summary, responses } };
  };
  return {
    '/openapi.json': document('readDescription', 'This description, as JSON', 'application/json'),
    '/api.definition.yaml': document('readDefinition', 'This description, as YAML', 'application/yaml'),
    ...docsOperations('docs', 'Docs', 'This description, to try it out'),
    ...docsOperations('redoc', 'Redoc', 'This description, to read'),
  };
}
