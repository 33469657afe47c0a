import {
  aggregateSchema,
  connectedSchema,
  connectionSchema,
  errorsSchema,
  evidenceSchema,
  gistErrorSchema,
  gistsSchema,
  groupSchema,
  healthSchema,
  historySchema,
  notConnectedSchema,
  planSchema,
  progressSchema,
  repositoriesSchema,
  repositorySchema,
  upstreamsSchema,
} from '@codeties/wire';
import { z } from 'zod';
import { aggregateRequestSchema } from '../schemas/aggregate-request-schema.js';
import { groupRequestSchema } from '../schemas/group-request-schema.js';
import type { JsonObject } from './json-object.js';

/** What the document calls its schemas. */
export type ComponentName =
  | 'Connected'
  | 'NotConnected'
  | 'Connection'
  | 'History'
  | 'GroupRequest'
  | 'Group'
  | 'GroupPlan'
  | 'GroupProgress'
  | 'AggregateRequest'
  | 'Aggregate'
  | 'Repositories'
  | 'Repository'
  | 'Gists'
  | 'GistError'
  | 'Errors'
  | 'Evidence'
  | 'Health'
  | 'Upstreams';

const components: Record<ComponentName, z.ZodType> = {
  Connected: connectedSchema,
  NotConnected: notConnectedSchema,
  Connection: connectionSchema,
  History: historySchema,
  GroupRequest: groupRequestSchema,
  Group: groupSchema,
  GroupPlan: planSchema,
  GroupProgress: progressSchema,
  AggregateRequest: aggregateRequestSchema,
  Aggregate: aggregateSchema,
  Repositories: repositoriesSchema,
  Repository: repositorySchema,
  Gists: gistsSchema,
  GistError: gistErrorSchema,
  Errors: errorsSchema,
  Evidence: evidenceSchema,
  Health: healthSchema,
  Upstreams: upstreamsSchema,
};

/** The schemas of what is answered. */
export function schemaComponents(): JsonObject {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

export function schemaReference(name: ComponentName): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** A schema by itself, for a parameter: as it is read, or as it is understood. */
export function inlineSchema(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
  return withoutIdentity(z.toJSONSchema(schema, { io }));
}

/** The dialect is the document's, and a component's name is its identity. */
function withoutIdentity(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));
}
