import Router from '@koa/router';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import type { AppRoute, RouteHandler } from '../routes/app-route.js';

/** A router that knows these routes, and notes with each request which of them it took. The first that matches takes it. */
export function createRouter(routes: readonly AppRoute[]): Router<RequestState, RoutingContext> {
  const router = new Router<RequestState, RoutingContext>();
  for (const { name, path, get, post, failures } of routes) {
    const noting =
      (handle: RouteHandler): RouteHandler =>
      (context) => {
        context.state.route = name;
        context.state.failures = failures;
        return handle(context);
      };
    if (get) router.get(name, path, noting(get));
    if (post) router.post(name, path, noting(post));
  }
  return router;
}
