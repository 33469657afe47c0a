import type { CallOptions, Reading } from '@codeties/core';
import type { AppContext } from './app-context.js';
import { clientSignal } from './client-signal.js';
import { wantsNoCache } from './wants-no-cache.js';

export interface CallSettings {
  /** For one whole answer, retries included. */
  readonly upstreamTimeoutMs: number;
  /** Hears of what is read, and for which route. */
  readonly onReading: (reading: Reading, route: string) => void;
}

/** What the ports are to know of the request that they are called for. */
export function callOf({ req, state }: AppContext, { upstreamTimeoutMs, onReading }: CallSettings): CallOptions {
  return {
    signal: clientSignal(req),
    deadline: new Date(Date.now() + upstreamTimeoutMs),
    noCache: wantsNoCache(req),
    requestId: state.requestId,
    onReading: (reading) => {
      onReading(reading, state.route);
    },
  };
}
