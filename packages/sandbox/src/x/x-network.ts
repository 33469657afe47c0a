import type { Answer, NetworkRequest, RouteResult } from '../http/answer.js';
import type { FakeNetwork } from '../http/fake-network.js';
import { createRateLimiter, type RateLimit, type RateState } from '../http/rate-limiter.js';
import { matchRoute } from '../http/routes.js';
import type { World } from '../world/world.js';
import { friendshipsShow } from './friendships-show.js';
import { readPageToken } from './page-token.js';
import { xRateLimitHeaders } from './rate-limit-headers.js';
import { v1Failure } from './v1-failure.js';
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
  /** The same for `friendships/show` of v1.1; without it nobody has access to that. */
  readonly friendshipsLimit: RateLimit | undefined;
  readonly sparsePages: boolean;
  readonly hidesConnectionStatus: boolean;
}

/** X's API v2 over the world, and the one thing of v1.1 that v2 has nothing like. */
export function createXNetwork(options: XNetworkOptions): FakeNetwork {
  const { world, clock, door, sparsePages, hidesConnectionStatus } = options;
  const limiter = createRateLimiter(clock);
  let requests = 0;

  const finish = ({ status, content, rows = 0 }: RouteResult, state?: RateState): Answer => ({
    status,
    rows,
    body: typeof content === 'string' ? content : JSON.stringify(content),
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
    const failure = url.pathname.startsWith('/1.1/') ? v1Failure : xFailure;
    const caller = xCaller(request, door, world());
    if (caller === undefined) return finish({ status: 401, content: failure.unauthorized });
    const match = matchRoute(xRoutes, url.pathname);
    if (match === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      return finish({ status: 404, content: failure.notFound });
    }
    const { handler, parameter } = match;
    const limit = handler === friendshipsShow ? options.friendshipsLimit : options.limit;
    if (limit === undefined) return finish({ status: 403, content: v1Failure.noAccess });
    const key = `${caller.key} ${handler.name}`;
    const before = limiter.look(key, limit);
    if (before.remaining === 0) return finish({ status: 429, content: failure.tooManyRequests }, before);
    const after = limiter.count(key, limit);
    const parameters = hidesConnectionStatus ? withoutConnectionStatus(url.searchParams) : url.searchParams;
    const call = { world: world(), parameters, viewer: caller.viewer, sparsePages, parameter };
    return finish(handler.answer(call), after);
  };

  const pageOf = ({ url }: NetworkRequest): number =>
    readPageToken(url.searchParams.get('pagination_token') ?? '')?.page ?? 1;
  return { answer, pageOf };
}

/** The query as if that field had not been asked for. */
function withoutConnectionStatus(parameters: URLSearchParams): URLSearchParams {
  const fields = parameters.get('user.fields');
  if (fields === null) return parameters;
  const shown = new URLSearchParams(parameters);
  const others = fields.split(',').filter((field) => field !== 'connection_status');
  shown.set('user.fields', others.join(','));
  return shown;
}
