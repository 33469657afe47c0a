import type { NetworkName } from '@codeties/core';
import type { IncomingHttpHeaders } from 'node:http';

/** A request that comes in. */
export interface TracedRequest {
  readonly method: string;
  /** Only what says which trace it belongs to is read. */
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

/** Where traces go. Handles, queries, headers and messages do not go there. */
export interface Tracing {
  request(request: TracedRequest): RequestTrace;
  /** Makes a request to a network, as a part of the request that it is made for. */
  upstream<Result>(network: NetworkName, send: () => Promise<Result>): Promise<Result>;
}
