import { describeCauses } from '@codeties/composition';
import { CodetiesError, type ErrorCode, type NetworkName } from '@codeties/core';
import type { AppContext } from '../http/app-context.js';
import { shownPath } from '../http/shown-path.js';
import type { Metrics } from '../metrics/metrics.js';
import type { SafeLogger } from './create-safe-logger.js';
import { stackOf } from './stack-of.js';

/** Tells the operator of a request that failed. */
export type FailureLog = (error: unknown, context: AppContext) => void;

/** Counts failures, and logs them: messages and no more, since errors of HTTP clients carry requests, and those carry tokens. */
export function createFailureLog(logger: SafeLogger, metrics: Pick<Metrics, 'observeFailure'>): FailureLog {
  return (error, { req, state }) => {
    const { requestId, route } = state;
    const { code, network } = kindOf(error);
    metrics.observeFailure({ route, network, code });
    const fields = { requestId, route, path: shownPath(req.url ?? ''), code, network, causes: describeCauses(error) };
    if (code === 'internal') logger.error({ ...fields, stack: stackOf(error) }, 'a request failed');
    else logger.warn(fields, 'a request failed');
  };
}

function kindOf(error: unknown): { readonly code: ErrorCode; readonly network?: NetworkName | undefined } {
  return error instanceof CodetiesError ? error : { code: 'internal' };
}
