import { systemClock } from '@codeties/core';
import Koa from 'koa';
import { accessGuards } from '../access/access-guards.js';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import { silentLogger } from '../logging/app-logger.js';
import { createFailureLog } from '../logging/create-failure-log.js';
import { createRedactor } from '../logging/create-redactor.js';
import { createSafeLogger } from '../logging/create-safe-logger.js';
import { createMetrics } from '../metrics/create-metrics.js';
import { answerErrors } from '../middleware/answer-errors.js';
import { answerUnmatched } from '../middleware/answer-unmatched.js';
import { observeRequests } from '../middleware/observe-requests.js';
import { routeByRawPath } from '../middleware/route-by-raw-path.js';
import { setConstantHeaders } from '../middleware/set-constant-headers.js';
import { traceRequests } from '../middleware/trace-requests.js';
import type { AppOptions } from './app-options.js';
import { appRoutes } from './app-routes.js';
import { createRouter } from './create-router.js';
import { watchResponses } from './watch-responses.js';

/** The REST API over these ports, to listen with or to mount in an app of your own. */
export function createApp(options: AppOptions): Koa<RequestState, RoutingContext> {
  const { ports, settings = {}, metrics = createMetrics(), tracing } = options;
  const { isSandbox = false, apiKeys = [] } = settings;
  const digests = apiKeys.map(({ digest }) => digest);
  const { redact = createRedactor([], digests) } = options;
  const { clock = systemClock } = ports;
  const logger = createSafeLogger(options.logger ?? silentLogger, redact);
  const logFailure = createFailureLog(logger, metrics);
  const router = createRouter(appRoutes({ ...options, metrics, failures: { clock, redact }, logFailure }));

  const app = new Koa<RequestState, RoutingContext>();
  watchResponses(app, logFailure);
  app.use(setConstantHeaders(isSandbox));
  app.use(observeRequests({ metrics, logger }));
  if (tracing) app.use(traceRequests(tracing));
  app.use(answerErrors({ clock, redact, logFailure }));
  app.use(routeByRawPath);
  for (const guard of accessGuards(settings, logger)) app.use(guard);
  app.use(router.routes());
  app.use(answerUnmatched(router));
  return app;
}
