import { z } from 'zod';

/** What Octokit throws where GraphQL reports errors, which come with status 200. */
const graphqlErrorSchema = z.object({
  name: z.literal('GraphqlResponseError'),
  headers: z.record(z.string(), z.unknown()),
  errors: z
    .object({
      type: z.string().nullish(),
      message: z.string(),
      path: z.union([z.string(), z.number()]).array().nullish(),
    })
    .array()
    .min(1),
  data: z.unknown(),
});

/** An answer of GraphQL's that reports errors. */
export interface GraphqlFailure {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly isRateLimit: boolean;
  /** Whether it is about what the token may see. */
  readonly isRefusal: boolean;
  readonly message: string;
}

/** Reads what Octokit threw; absent where GraphQL has not answered. */
export function readGraphqlFailure(caught: unknown): GraphqlFailure | undefined {
  const { headers, errors } = graphqlErrorSchema.safeParse(caught).data ?? {};
  if (headers === undefined || errors === undefined) return undefined;
  return {
    headers,
    // It has said both, and of a secondary limit perhaps neither.
    isRateLimit: errors.some(
      ({ type, message }) =>
        type === 'RATE_LIMITED' || type === 'RATE_LIMIT' || /\bsecondary rate limit\b/i.test(message),
    ),
    isRefusal: errors.some(({ type }) => type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES'),
    message: errors[0]?.message ?? 'GraphQL reports an error',
  };
}

/** The data beside errors that say no more than that something was not found, or that items of a list are not for us to see. */
export function readFoundData(caught: unknown): unknown {
  const { errors, data } = graphqlErrorSchema.safeParse(caught).data ?? {};
  const isBearable = errors?.every(
    // What is kept from us otherwise looks as if it did not exist.
    ({ type, path }) =>
      type === 'NOT_FOUND' || (type === 'FORBIDDEN' && path?.some((part) => typeof part === 'number')),
  );
  return isBearable === true ? (data ?? undefined) : undefined;
}
