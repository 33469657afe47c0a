import type { Answer, NetworkRequest, RouteResult } from '../http/answer.js';
import type { FakeNetwork } from '../http/fake-network.js';
import { createRateLimiter, type RateLimit } from '../http/rate-limiter.js';
import { matchRoute } from '../http/routes.js';
import type { World } from '../world/world.js';
import { bitbucketCaller } from './bitbucket-caller.js';
import { bitbucketFailure, LIMIT_REACHED } from './bitbucket-failure.js';
import { bitbucketRoutes } from './bitbucket-routes.js';
import { bitbucketPageRequest } from './page-request.js';
import { bitbucketRateLimitHeaders } from './rate-limit-headers.js';
import { selectFields } from './select-fields.js';

/** What the fake Bitbucket needs. */
export interface BitbucketNetworkOptions {
  readonly world: () => World;
  readonly clock: () => Date;
  readonly withToken: RateLimit;
  readonly anonymous: RateLimit;
}

const INVALID_TOKEN = 'Token is invalid, expired, or not supported for this endpoint.';

/** Bitbucket Cloud's API 2.0 over the world. */
export function createBitbucketNetwork(options: BitbucketNetworkOptions): FakeNetwork {
  const { world, clock, withToken, anonymous } = options;
  const limiter = createRateLimiter(clock);
  let requests = 0;

  const ask = ({ method, url }: NetworkRequest): RouteResult => {
    const match = matchRoute(bitbucketRoutes, url.pathname);
    const isRead = method === 'GET' || method === 'HEAD';
    if (match === undefined || !isRead) return { status: 404, content: bitbucketFailure('Resource not found') };
    const result = match.handler({ world: world(), url, parameter: match.parameter });
    if (result.status !== 200) return result;
    return { ...result, content: selectFields(result.content, url.searchParams.get('fields')) };
  };

  const finish = ({ status, content, rows = 0, headers }: RouteResult): Answer => ({
    status,
    rows,
    body: typeof content === 'string' ? content : JSON.stringify(content),
    headers: {
      server: 'AtlassianEdge',
      'content-type': typeof content === 'string' ? 'text/plain' : 'application/json; charset=utf-8',
      'cache-control': 'no-cache, no-store, must-revalidate, max-age=0',
      vary: 'Authorization, Accept-Language, Origin, Accept-Encoding',
      'x-request-count': String(requests),
      ...headers,
    },
  });

  const answer = (request: NetworkRequest): Answer => {
    requests += 1;
    const caller = bitbucketCaller(request);
    if (caller === undefined) return finish({ status: 401, content: bitbucketFailure(INVALID_TOKEN) });
    const limit = caller.isSignedIn ? withToken : anonymous;
    if (limiter.look(caller.key, limit).remaining === 0) return finish({ status: 429, content: LIMIT_REACHED });
    const state = limiter.count(caller.key, limit);
    const result = ask(request);
    const isTold = caller.isToldLimits && request.url.pathname.startsWith('/2.0/repositories/');
    return finish(isTold ? { ...result, headers: bitbucketRateLimitHeaders(state) } : result);
  };

  const pageOf = ({ url }: NetworkRequest): number => {
    const asked = bitbucketPageRequest(url.searchParams);
    return typeof asked === 'string' ? 1 : asked.page;
  };
  return { answer, pageOf };
}
