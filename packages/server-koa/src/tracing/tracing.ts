import type { NetworkName } from '@codeties/core';
import type { IncomingHttpHeaders } from 'node:http';

/** A request that comes in. */
export interface TracedRequest {
  readonly method: string;
  /** The propagators of the process read from them which trace it belongs to, and the caller's baggage where they know of that. */
  readonly headers: IncomingHttpHeaders;
  readonly requestId: string;
}

/** What became of it. */
export interface TracedAnswer {
  readonly route: string;
  readonly status: number;
}

/** One request, as it is followed through the server. */
export interface RequestTrace {
  /** Runs what is done for the request: whatever is traced in there belongs to it. */
  run<Result>(work: () => Result): Result;
  end(answer: TracedAnswer): void;
}

/**
 * Where traces go. Handles, queries, headers and messages do not go there by the server's doing; a caller's baggage is in the
 * context of the request, and goes wherever the process' own instrumentation sends it.
 */
export interface Tracing {
  request(request: TracedRequest): RequestTrace;
  /** Makes a request to a network, as a part of the request that it is made for. */
  upstream<Result>(network: NetworkName, send: () => Promise<Result>): Promise<Result>;
}
