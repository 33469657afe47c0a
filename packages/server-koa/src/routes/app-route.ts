import type { AppContext } from '../http/app-context.js';
import type { FailurePresenter } from '../presenters/failure-presenter.js';

/** What answers a request. */
export type RouteHandler = (context: AppContext) => Promise<void> | void;

/** One path of the API, and what answers there. HEAD goes wherever GET does. */
export interface AppRoute {
  /** For metrics and logs. */
  readonly name: string;
  readonly path: string | RegExp;
  /** The path as the API's description writes it, with its parameters in braces. */
  readonly apiPath: string;
  readonly get?: RouteHandler;
  readonly post?: RouteHandler;
  /** How it tells of what is thrown; in sentences where it is absent. */
  readonly failures?: FailurePresenter;
}
