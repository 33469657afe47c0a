import Router from '@koa/router';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import type { AppRoute } from '../routes/app-route.js';

/** A router that knows these routes, and notes with each request which of them it took. */
export function createRouter(routes: readonly AppRoute[]): Router<RequestState, RoutingContext> {
  const router = new Router<RequestState, RoutingContext>();
  for (const { name, path, get } of routes) {
    router.get(name, path, (context) => {
      context.state.route = name;
      return get(context);
    });
  }
  return router;
}
