import { z } from 'zod';

/** What Octokit throws where GraphQL reports errors, which come with status 200. */
const graphqlErrorSchema = z.object({
  name: z.literal('GraphqlResponseError'),
  headers: z.record(z.string(), z.unknown()),
  errors: z.object({ type: z.string().nullish(), message: z.string() }).array().min(1),
  data: z.unknown(),
});

/** An answer of GraphQL's that reports errors. */
export interface GraphqlFailure {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly isRateLimit: boolean;
  readonly message: string;
}

/** Reads what Octokit threw; absent where GraphQL has not answered. */
export function readGraphqlFailure(caught: unknown): GraphqlFailure | undefined {
  const { headers, errors } = graphqlErrorSchema.safeParse(caught).data ?? {};
  if (headers === undefined || errors === undefined) return undefined;
  return {
    headers,
    // It has said both.
    isRateLimit: errors.some(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT'),
    message: errors[0]?.message ?? 'GraphQL reports an error',
  };
}

/** The data beside errors that say no more than that something was not found, or is not for us to see. */
export function readFoundData(caught: unknown): unknown {
  const { errors, data } = graphqlErrorSchema.safeParse(caught).data ?? {};
  return errors?.every(({ type }) => type === 'NOT_FOUND' || type === 'FORBIDDEN') === true
    ? (data ?? undefined)
    : undefined;
}
