import type { Clock, CodetiesError, ErrorCode, NetworkName } from '@codeties/core';
import { presentErrors, type Presentation } from '../http/presentation.js';
import type { Redact } from '../logging/create-redactor.js';

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

/** Seconds to wait where the network does not say: a window's minute, and an hour of a cap that lasts for days. */
const patience = { rate_limited: 60, usage_capped: 3600 } as const;

export interface FailurePresentationOptions {
  readonly clock: Clock;
  /** A network's own words go out with the answer, and nobody knows what it repeats in them. */
  readonly redact: Redact;
}

/** A failure as the contract tells it: never as an answer, and never with more than its reader may know. */
export function presentFailure(error: CodetiesError, { clock, redact }: FailurePresentationOptions): Presentation {
  const { code, detail } = error;
  if (code === 'rate_limited' || code === 'usage_capped') return presentLimit(error, code, clock);
  return presentErrors(statuses[code], [
    sentence(code, error.network, detail === undefined ? undefined : redact(detail)),
  ]);
}

function presentLimit(error: CodetiesError, code: keyof typeof patience, clock: Clock): Presentation {
  const { retryAt } = error;
  const left = retryAt === undefined ? patience[code] : Math.ceil((retryAt.getTime() - clock.now().getTime()) / 1000);
  const seconds = Math.max(1, left);
  const limit = code === 'rate_limited' ? 'rate limit' : 'usage cap';
  return presentErrors(
    statuses[code],
    [`${error.network ?? 'a network'}'s ${limit} is reached: try again in ${seconds} s`],
    { 'Retry-After': String(seconds) },
  );
}

type Sentenced = Exclude<ErrorCode, keyof typeof patience>;

function sentence(code: Sentenced, network: NetworkName | undefined, detail: string | undefined): string {
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
      // What belongs to no network and takes its time is the register.
      return `${network ?? 'the register'} did not answer in time`;
    case 'aborted':
      return 'the client went away';
    case 'store_unavailable':
      return 'the register is unavailable';
    case 'internal':
      return 'something went wrong in the server';
  }
}
