import { answerStatus } from '../http/answer-status.js';
import type { AppMiddleware } from '../http/app-context.js';
import { shownPath } from '../http/shown-path.js';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import type { Metrics } from '../metrics/metrics.js';

/** An answer that takes longer than this is worth a line. */
const SLOW_MS = 5000;

export interface ObserveRequestsOptions {
  readonly metrics: Metrics;
  readonly logger: SafeLogger;
}

/** Counts and times every request, and logs the slow ones; all of them where the logger wants to hear that much. */
export function observeRequests({ metrics, logger }: ObserveRequestsOptions): AppMiddleware {
  return (context, next) => {
    const { req, res } = context;
    const start = performance.now();
    metrics.observeArrival();
    res.once('close', () => {
      const milliseconds = performance.now() - start;
      const { route, requestId, client } = context.state;
      const status = answerStatus(res);
      metrics.observeRequest({ route, status, seconds: milliseconds / 1000, client });
      if (milliseconds >= SLOW_MS) {
        const fields = { requestId, route, path: shownPath(req.url ?? ''), status, client };
        logger.warn({ ...fields, milliseconds: Math.round(milliseconds) }, 'a request was slow');
      }
      if (logger.isLevelEnabled('debug')) {
        const fields = { requestId, route, method: req.method, status, client };
        logger.debug({ ...fields, milliseconds: Math.round(milliseconds) }, 'a request was answered');
      }
    });
    return next();
  };
}
