import { graphqlSync } from 'graphql';
import { z } from 'zod';
import type { RouteResult } from '../http/answer.js';
import type { RateState } from '../http/rate-limiter.js';
import type { World } from '../world/world.js';
import { githubFailure } from './github-failure.js';
import { renderGraphqlFailure } from './graphql-failure.js';
import { graphqlRoot } from './graphql-root.js';
import { graphqlSchema } from './graphql-schema.js';

const bodySchema = z.looseObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** Answers a query. As with GitHub, only a body that is no JSON has another status than 200. */
export function answerGraphql(body: string | undefined, world: World, rateLimit: RateState): RouteResult {
  let content: unknown;
  try {
    content = JSON.parse(body ?? '');
  } catch {
    return { status: 400, content: githubFailure('Problems parsing JSON', 'graphql')(400) };
  }
  const parsed = bodySchema.safeParse(content);
  if (!parsed.success) {
    return failed([{ message: 'A query attribute must be specified and must be a string.' }]);
  }
  const { query, variables, operationName } = parsed.data;
  const { data, errors } = graphqlSync({
    schema: graphqlSchema,
    source: query,
    rootValue: graphqlRoot(world, rateLimit),
    variableValues: variables,
    operationName,
  });
  const answered = data === undefined ? {} : { data };
  if (errors === undefined) return { status: 200, content: answered };
  return { status: 200, content: { ...answered, errors: errors.map(renderGraphqlFailure) } };
}

/** What GitHub says where the points of a token are used up. */
export function graphqlLimitReached(caller: string): RouteResult {
  return failed([{ type: 'RATE_LIMITED', message: `API rate limit exceeded for ${caller}.` }]);
}

function failed(errors: readonly object[]): RouteResult {
  return { status: 200, content: { errors } };
}
