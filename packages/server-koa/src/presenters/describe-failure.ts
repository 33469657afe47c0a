import type { CodetiesError, ErrorCode, NetworkName } from '@codeties/core';
import type { FailurePresentationOptions } from './failure-presenter.js';
import { secondsToWait, type LimitCode } from './seconds-to-wait.js';

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
  const { code, network } = error;
  const status = statuses[code];
  if (code === 'rate_limited' || code === 'usage_capped') {
    const seconds = secondsToWait(error, code, options.clock);
    const limit = code === 'rate_limited' ? 'rate limit' : 'usage cap';
    const sentence = `${network ?? 'a network'}'s ${limit} is reached: try again in ${seconds} s`;
    return { status, sentence, headers: { 'Retry-After': String(seconds) } };
  }
  const detail = error.detail === undefined ? undefined : options.redact(error.detail);
  return { status, sentence: sentenceOf({ code, network, detail, store: options.store }), headers: {} };
}

interface Sentence {
  readonly code: Exclude<ErrorCode, LimitCode>;
  readonly network: NetworkName | undefined;
  readonly detail: string | undefined;
  readonly store: string | undefined;
}

function sentenceOf({ code, network, detail, store = 'the register' }: Sentence): string {
  const subject = network ?? 'a network';
  switch (code) {
    case 'invalid_input':
      return detail ?? 'the request cannot be understood';
    case 'refused':
      return `${subject} refuses the configured credentials${detail === undefined ? '' : `: ${detail}`}`;
    case 'unavailable':
    case 'invalid_response':
      return `${subject} is unavailable`;
    case 'timeout':
      // What belongs to no network and takes its time is what is kept.
      return `${network ?? store} did not answer in time`;
    case 'aborted':
      return 'the client went away';
    case 'store_unavailable':
      return `${store} is unavailable`;
    case 'internal':
      return 'something went wrong in the server';
  }
}
