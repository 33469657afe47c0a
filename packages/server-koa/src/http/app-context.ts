import type { Middleware, ParameterizedContext } from 'koa';
import type { FailurePresenter } from '../presenters/failure-presenter.js';

/** What the server keeps with a request while it answers it. */
export interface RequestState {
  requestId: string;
  /** The name of the route that answers, for metrics and logs. */
  route: string;
  /** Who asks, as metrics and logs name it: by the name of a key, never by the key. */
  client?: string | undefined;
  /** How the route tells of failures; in sentences where it is absent. */
  failures?: FailurePresenter | undefined;
}

/** What the router reads from a context, and leaves there. */
export interface RoutingContext {
  /** The path to route by, which is the one that was sent and not Koa's reading of it. */
  newRouterPath?: string;
  captures?: string[];
}

export type AppContext = ParameterizedContext<RequestState, RoutingContext>;

export type AppMiddleware = Middleware<RequestState, RoutingContext>;
