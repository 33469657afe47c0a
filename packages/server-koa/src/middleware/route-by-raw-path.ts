import type { AppMiddleware } from '../http/app-context.js';
import { rawPath } from '../http/raw-path.js';

/** Makes the router see paths as they were sent. Koa's own reading of them re-encodes some bytes and drops others. */
export const routeByRawPath: AppMiddleware = (context, next) => {
  context.newRouterPath = rawPath(context.req.url ?? '');
  return next();
};
