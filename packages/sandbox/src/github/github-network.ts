import type { Answer, NetworkRequest, RouteResult } from '../http/answer.js';
import type { FakeNetwork } from '../http/fake-network.js';
import { createRateLimiter, type RateLimit, type RateState } from '../http/rate-limiter.js';
import { matchRoute } from '../http/routes.js';
import type { World } from '../world/world.js';
import { answerGraphql, graphqlLimitReached } from './answer-graphql.js';
import { createConcurrencyLimit } from './concurrency-limit.js';
import { entityTag, namesTag } from './entity-tag.js';
import { githubCaller } from './github-caller.js';
import { githubFailure } from './github-failure.js';
import { githubRoutes } from './github-routes.js';
import { pageRequest } from './page-request.js';
import { githubRateLimitHeaders } from './rate-limit-headers.js';
import { renderRateLimits } from './render-rate-limits.js';
import { secondaryLimit } from './secondary-limit.js';

/** What the fake GitHub needs. */
export interface GitHubNetworkOptions {
  readonly world: () => World;
  readonly clock: () => Date;
  readonly withToken: RateLimit;
  readonly anonymous: RateLimit;
  /** How many requests of one caller may be under way at once. */
  readonly concurrent: number;
}

const API_VERSION = '2022-11-28';
const ADMINISTRATIVE =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.';

/** GitHub's REST API over the world, and a part of its GraphQL one. */
export function createGitHubNetwork(options: GitHubNetworkOptions): FakeNetwork {
  const { world, clock, withToken, anonymous } = options;
  const concurrency = createConcurrencyLimit(options.concurrent);
  const limiter = createRateLimiter(clock);
  let requests = 0;

  const ask = ({ method, url }: NetworkRequest): RouteResult => {
    const match = matchRoute(githubRoutes, url.pathname);
    const isRead = method === 'GET' || method === 'HEAD';
    if (match === undefined || !isRead) return failure(404, 'Not Found');
    const result = match.handler.answer({ world: world(), url, parameter: match.parameter });
    return result ?? failure(404, 'Not Found', match.handler.documentation);
  };

  const answer = (request: NetworkRequest): Answer => {
    const { headers, url } = request;
    const isGraphql = url.pathname === '/graphql' && request.method === 'POST';
    requests += 1;
    const finish = (result: RouteResult, state: RateState): Answer => {
      const body = result.content === undefined ? '' : JSON.stringify(result.content);
      return {
        status: result.status,
        rows: result.rows ?? 0,
        body,
        headers: {
          server: 'github.com',
          ...(body === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
          'x-github-media-type': 'github.v3; format=json',
          'x-github-api-version-selected': headers['x-github-api-version'] ?? API_VERSION,
          'x-github-request-id': `5A0D:${requests.toString(16).toUpperCase().padStart(8, '0')}`,
          ...githubRateLimitHeaders(state, isGraphql ? 'graphql' : 'core'),
          ...result.headers,
        },
      };
    };

    const caller = githubCaller(request);
    const limit = caller.hasToken ? withToken : isGraphql ? { ...anonymous, requests: 0 } : anonymous;
    const key = isGraphql ? `${caller.key} graphql` : caller.key;
    const before = limiter.look(key, limit);
    if (headers['user-agent'] === undefined) return finish(failure(403, ADMINISTRATIVE), before);
    if (caller.isRefused) return finish(failure(401, 'Bad credentials'), before);
    if (concurrency.isExceededBy(request)) {
      return finish({ status: 403, content: secondaryLimit(403), headers: SLOW_DOWN }, before);
    }
    if (!/^\d{4}-\d\d-\d\d$/.test(headers['x-github-api-version'] ?? API_VERSION)) {
      return finish(failure(400, 'The X-GitHub-Api-Version header names no version of this API.'), before);
    }
    if (url.pathname === '/rate_limit')
      return finish({ status: 200, content: renderRateLimits(before, limiter.look(`${key} graphql`, limit)) }, before);
    if (isGraphql) {
      if (!caller.hasToken) return finish(failure(401, SIGN_IN, GRAPHQL_PAGE), before);
      if (before.remaining === 0) return finish(graphqlLimitReached(caller.name), before);
      const after = limiter.count(key, limit);
      return finish(answerGraphql(request.body, world(), after), after);
    }
    if (before.remaining === 0) {
      return finish(failure(403, `API rate limit exceeded for ${caller.name}.`, LIMITS_PAGE), before);
    }
    const result = ask(request);
    if (result.status !== 200) return finish(result, limiter.count(key, limit));
    const tag = entityTag(JSON.stringify(result.content), headers);
    const isKnown = namesTag(headers['if-none-match'], tag);
    // What a client with a token already holds costs it nothing.
    const after = isKnown && caller.hasToken ? before : limiter.count(key, limit);
    const validators = {
      etag: tag,
      'cache-control': `${caller.hasToken ? 'private' : 'public'}, max-age=60, s-maxage=60`,
      vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
    };
    if (isKnown) return finish({ status: 304, headers: validators }, after);
    return finish({ ...result, headers: { ...validators, ...result.headers } }, after);
  };

  return {
    answer,
    pageOf: ({ url }) => pageRequest(url.searchParams).page,
    enter: (request) => concurrency.enter(request),
  };
}

const SIGN_IN = 'This endpoint requires you to be authenticated.';
const GRAPHQL_PAGE = 'graphql/guides/forming-calls-with-graphql#authenticating-with-graphql';
const SLOW_DOWN = { 'retry-after': '60' };
const LIMITS_PAGE = 'rest/overview/rate-limits-for-the-rest-api';

function failure(status: number, message: string, page?: string): RouteResult {
  return { status, content: githubFailure(message, page)(status) };
}
