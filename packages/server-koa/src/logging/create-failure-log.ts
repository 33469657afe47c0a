import { CodetiesError } from '@codeties/core';
import type { AppContext } from '../http/app-context.js';
import { rawPath } from '../http/raw-path.js';
import type { AppLogger } from './app-logger.js';
import type { Redact } from './create-redactor.js';
import { describeCauses } from './describe-causes.js';

/** Tells the operator of a request that failed. */
export type FailureLog = (error: unknown, context: AppContext) => void;

/** Messages and no more: errors of HTTP clients carry requests, and those carry tokens. */
export function createFailureLog(logger: AppLogger, redact: Redact): FailureLog {
  return (error, { req, state }) => {
    const { code, network } = error instanceof CodetiesError ? error : { code: 'internal', network: undefined };
    const fields = {
      requestId: state.requestId,
      route: state.route,
      path: redact(rawPath(req.url ?? '')),
      code,
      network,
      causes: describeCauses(error, redact),
      ...(code === 'internal' && { stack: stackOf(error, redact) }),
    };
    if (code === 'internal') logger.error(fields, 'a request failed');
    else logger.warn(fields, 'a request failed');
  };
}

/** Where a defect of our own is. Of the funnel's error that is its cause. */
function stackOf(error: unknown, redact: Redact): string | undefined {
  const origin = error instanceof CodetiesError && error.cause instanceof Error ? error.cause : error;
  return origin instanceof Error && origin.stack !== undefined ? redact(origin.stack) : undefined;
}
