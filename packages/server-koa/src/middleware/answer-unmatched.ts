import type Router from '@koa/router';
import type { AppMiddleware, RequestState, RoutingContext } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import { shownPath } from '../http/shown-path.js';

/** What the router has no answer to: OPTIONS, a method that a path does not have, and a path that nobody has. */
export function answerUnmatched(router: Router<RequestState, RoutingContext>): AppMiddleware {
  return (context) => {
    const path = context.newRouterPath ?? '';
    const methods = new Set(router.match(path, context.method).path.flatMap((layer) => layer.methods));
    if (methods.size === 0) {
      send(context, presentErrors(404, [`there is nothing at ${shownPath(path)}: see /docs for what there is`]));
      return;
    }
    const allowed = [...methods, 'OPTIONS'].sort();
    context.set('Allow', allowed.join(', '));
    if (context.method === 'OPTIONS') {
      context.status = 204;
      return;
    }
    send(context, presentErrors(405, [`${context.method} is not allowed here, only ${allowed.join(', ')}`]));
  };
}
