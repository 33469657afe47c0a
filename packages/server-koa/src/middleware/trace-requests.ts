import { answerStatus } from '../http/answer-status.js';
import type { AppMiddleware } from '../http/app-context.js';
import type { Tracing } from '../tracing/tracing.js';

/** Follows every request from its arrival to the end of its answer. */
export function traceRequests(tracing: Tracing): AppMiddleware {
  return (context, next) => {
    const { req, res, state } = context;
    const { requestId } = state;
    const trace = tracing.request({ method: context.method, headers: req.headers, requestId });
    res.once('close', () => {
      trace.end({ route: state.route, status: answerStatus(res) });
    });
    return trace.run(next);
  };
}
