import type { ErrorCode, NetworkName, Reading } from '@codeties/core';

/** A request that has its answer, or that nobody waits for any more. */
export interface ObservedRequest {
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** The name of the key that it came with, and `anonymous` where it came with none or a wrong one, or where it is absent. */
  readonly client?: string | undefined;
}

/** Something that failed while a request was answered. */
export interface ObservedFailure {
  readonly route: string;
  readonly network?: NetworkName | undefined;
  readonly code: ErrorCode;
}

/** Why a connection is refused that no app gets to see: there are enough, or what comes is no request, is late or is too large. */
export type RefusalReason = 'too_many' | 'malformed' | 'late' | 'large_headers';

/** A request that was made to a network. */
export interface ObservedUpstreamRequest {
  readonly network: NetworkName;
  readonly seconds: number;
  /** How it failed; absent where it did not. */
  readonly code?: ErrorCode | undefined;
}

/** What the server counts. Whatever it counts by is one of a few: a name of ours, and never what somebody sends. */
export interface Metrics {
  /** A request has come in. */
  observeArrival(): void;
  /** One that came in has its answer. */
  observeRequest(request: ObservedRequest): void;
  observeFailure(failure: ObservedFailure): void;
  observeRefusal(reason: RefusalReason): void;
  /** Counts what was read from a network for a route, and what it cost. */
  observeReading(reading: Reading, route: string): void;
  observeUpstream(request: ObservedUpstreamRequest): void;
  /** A network is left alone from now on, or not any more. */
  observeRest(network: NetworkName, isResting: boolean): void;
  /** So many answers were kept at once. */
  observeCommit(records: number): void;
  readonly contentType: string;
  /** All of it, as Prometheus reads it. */
  expose(): Promise<string>;
}
