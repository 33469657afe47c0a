import { CodetiesError } from '@codeties/core';
import type Koa from 'koa';
import type { AppContext, RequestState, RoutingContext } from '../http/app-context.js';
import type { FailureLog } from '../logging/create-failure-log.js';

/** What a connection says when its other end has gone. */
const goneCodes: ReadonlySet<unknown> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ECANCELED']);

/** Logs what fails once an answer is on its way. Koa reports the same failure from several places. */
export function watchResponses(app: Koa<RequestState, RoutingContext>, logFailure: FailureLog): void {
  const told = new WeakSet();
  app.on('error', (error: Error, context: AppContext) => {
    if (told.has(error) || hasGone(error)) return;
    told.add(error);
    logFailure(error, context);
  });
}

function hasGone(error: Error): boolean {
  if (error instanceof CodetiesError) return error.code === 'aborted';
  return 'code' in error && goneCodes.has(error.code);
}
