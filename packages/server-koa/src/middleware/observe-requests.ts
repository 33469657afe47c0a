import type { AppMiddleware } from '../http/app-context.js';
import { rawPath } from '../http/raw-path.js';
import type { AppLogger } from '../logging/app-logger.js';
import type { Redact } from '../logging/create-redactor.js';
import type { Metrics } from '../metrics/create-metrics.js';

/** An answer that takes longer than this is worth a line. */
const SLOW_MS = 5000;

const CLIENT_GONE = 499;

export interface ObserveRequestsOptions {
  readonly metrics: Metrics;
  readonly logger: AppLogger;
  readonly redact: Redact;
}

/** Counts and times every request, and logs the slow ones. */
export function observeRequests({ metrics, logger, redact }: ObserveRequestsOptions): AppMiddleware {
  return (context, next) => {
    const { req, res } = context;
    const start = performance.now();
    res.once('close', () => {
      const milliseconds = performance.now() - start;
      const { route, requestId } = context.state;
      // Who leaves before the answer has begun has had none, whatever status would have been next.
      const status = res.headersSent ? res.statusCode : CLIENT_GONE;
      metrics.observeRequest({ route, status, seconds: milliseconds / 1000 });
      if (milliseconds < SLOW_MS) return;
      const fields = { requestId, route, path: redact(rawPath(req.url ?? '')), status };
      logger.warn({ ...fields, milliseconds: Math.round(milliseconds) }, 'a request was slow');
    });
    return next();
  };
}
