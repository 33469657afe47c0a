import type { Answer, NetworkRequest, RouteResult } from '../http/answer.js';
import type { FakeNetwork } from '../http/fake-network.js';
import { createRateLimiter, type RateLimit, type RateState } from '../http/rate-limiter.js';
import { matchRoute } from '../http/routes.js';
import type { World } from '../world/world.js';
import { readPageToken } from './page-token.js';
import { xRateLimitHeaders } from './rate-limit-headers.js';
import { xCaller, type XDoor } from './x-caller.js';
import { xFailure } from './x-failure.js';
import { xRoutes } from './x-routes.js';

/** What the fake X needs. */
export interface XNetworkOptions {
  readonly world: () => World;
  readonly clock: () => Date;
  readonly door: XDoor;
  /** For each caller, at each endpoint. */
  readonly limit: RateLimit;
  readonly sparsePages: boolean;
}

/** X's API v2 over the world. */
export function createXNetwork({ world, clock, door, limit, sparsePages }: XNetworkOptions): FakeNetwork {
  const limiter = createRateLimiter(clock);
  let requests = 0;

  const finish = ({ status, content, rows = 0 }: RouteResult, state?: RateState): Answer => ({
    status,
    rows,
    body: JSON.stringify(content),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache, no-store, max-age=0',
      'api-version': '2.166',
      'x-transaction-id': requests.toString(16).padStart(16, '0'),
      ...(state === undefined ? {} : xRateLimitHeaders(state)),
    },
  });

  const answer = (request: NetworkRequest): Answer => {
    requests += 1;
    const { url } = request;
    const caller = xCaller(request, door, world());
    if (caller === undefined) return finish({ status: 401, content: xFailure.unauthorized });
    const match = matchRoute(xRoutes, url.pathname);
    if (match === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      return finish({ status: 404, content: xFailure.notFound });
    }
    const key = `${caller.key} ${match.handler.name}`;
    const before = limiter.look(key, limit);
    if (before.remaining === 0) return finish({ status: 429, content: xFailure.tooManyRequests }, before);
    const after = limiter.count(key, limit);
    const { viewer } = caller;
    const { parameter } = match;
    const call = { world: world(), parameters: url.searchParams, viewer, sparsePages, parameter };
    return finish(match.handler.answer(call), after);
  };

  const pageOf = ({ url }: NetworkRequest): number =>
    readPageToken(url.searchParams.get('pagination_token') ?? '')?.page ?? 1;
  return { answer, pageOf };
}
