import { systemClock, type Clock, type CodetiesError } from '@codeties/core';
import { secondsOfLimit } from './seconds-to-wait.js';

/** What the sentence of a failure needs to know besides it. */
export interface FailureSentenceOptions {
  /** Tells how long it is until a limit is over; the system's by default. */
  readonly clock?: Clock | undefined;
  /** Takes secrets out of a network's own words, of which nobody knows what it repeats in them; by default they stay as they are. */
  readonly redact?: ((text: string) => string) | undefined;
  /** What is kept, by the name that answers give it; `the register` by default. */
  readonly store?: string | undefined;
}

const limits = { rate_limited: 'rate limit', usage_capped: 'usage cap' } as const;

/** A failure in one sentence, which says no more than its reader may know. */
export function sentenceOfFailure(error: CodetiesError, options: FailureSentenceOptions = {}): string {
  const { clock = systemClock, redact = asItIs, store = 'the register' } = options;
  const { code, network } = error;
  const subject = network ?? 'a network';
  const detail = error.detail === undefined ? undefined : redact(error.detail);
  switch (code) {
    case 'rate_limited':
    case 'usage_capped':
      return `${subject}'s ${limits[code]} is reached: try again in ${secondsOfLimit(error, code, clock)} s`;
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

function asItIs(text: string): string {
  return text;
}
