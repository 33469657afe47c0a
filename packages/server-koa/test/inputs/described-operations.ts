import { z } from 'zod';

const parameterSchema = z.object({
  name: z.string(),
  // A parameter of another kind has to be tried too, and would have to be sent first.
  in: z.enum(['path', 'query']),
  required: z.boolean().default(false),
  schema: z.unknown(),
});

const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: z
    .object({
      required: z.literal(true),
      content: z.strictObject({ 'application/json': z.object({ schema: z.unknown() }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.unknown()),
  security: z.array(z.unknown()).optional(),
});

const documentSchema = z.object({
  security: z.array(z.unknown()).optional(),
  paths: z.record(z.string(), z.strictObject({ get: operationSchema.optional(), post: operationSchema.optional() })),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export type DescribedParameter = z.infer<typeof parameterSchema>;

/** An operation of the API, as far as it has to be known to ask for it. */
export interface DescribedOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly DescribedParameter[];
  /** The schema of the body that it wants; absent where it wants none. */
  readonly body: unknown;
  /** What it is described to answer. */
  readonly statuses: readonly number[];
  readonly needsKey: boolean;
}

export interface DescribedApi {
  readonly operations: readonly DescribedOperation[];
  /** By what references to them end with. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** Reads the description of an API, given as JSON. @throws where it describes more than these tests know how to try. */
export function describedApi(description: string): DescribedApi {
  const parsed: unknown = JSON.parse(description);
  const { paths, components, security: anywhere = [] } = documentSchema.parse(parsed);
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) =>
    [{ method: 'GET', described: get } as const, { method: 'POST', described: post } as const].flatMap(
      ({ method, described }) => {
        if (!described) return [];
        const { operationId: id, parameters, requestBody, responses, security = anywhere } = described;
        const body = requestBody?.content['application/json'].schema;
        const statuses = Object.keys(responses).map(Number);
        return [{ id, method, path, parameters, body, statuses, needsKey: security.length > 0 }];
      },
    ),
  );
  return { operations, schemas: components.schemas };
}
