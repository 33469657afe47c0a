import type { CodetiesError, ErrorCode } from '@codeties/core';
import { secondsToWait, sentenceOfFailure } from '@codeties/wire';
import type { FailurePresentationOptions } from './failure-presenter.js';

const statuses = {
  invalid_input: 400,
  rate_limited: 503,
  usage_capped: 503,
  refused: 502,
  unavailable: 502,
  invalid_response: 502,
  timeout: 504,
  aborted: 499,
  store_unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

export interface FailureDescriptionOptions extends FailurePresentationOptions {
  /** What is kept, by the name that answers give it. */
  readonly store?: string;
}

/** A failure as the contract tells it: never as an answer, and never with more than its reader may know. */
export interface FailureDescription {
  readonly status: number;
  readonly sentence: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function describeFailure(error: CodetiesError, options: FailureDescriptionOptions): FailureDescription {
  const { clock, redact, store } = options;
  // One moment for both: a header that says another second than its sentence would be a contradiction.
  const now = clock.now();
  const seconds = secondsToWait(error, { now: () => now });
  return {
    status: statuses[error.code],
    sentence: sentenceOfFailure(error, { clock: { now: () => now }, redact, store }),
    headers: seconds === undefined ? {} : { 'Retry-After': String(seconds) },
  };
}
