import { z } from 'zod';

const responseSchema = z.object({
  description: z.string().min(1),
  content: z
    .record(
      z.string(),
      z.object({
        schema: z.looseObject({}).optional(),
        examples: z.record(z.string(), z.object({ value: z.unknown() })).optional(),
      }),
    )
    .optional(),
});

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  parameters: z
    .array(z.object({ name: z.string(), in: z.enum(['path', 'query']), schema: z.looseObject({}) }))
    .optional(),
  responses: z.record(z.string(), responseSchema),
});

export const documentSchema = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.object({ get: operationSchema.optional(), post: operationSchema.optional() })),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})), securitySchemes: z.unknown().optional() }),
  security: z.unknown().optional(),
});

/** The description of the API, as far as tests read it. */
export type ApiDocument = z.infer<typeof documentSchema>;
