import type { CodetiesErrorOptions } from './codeties-error.js';
import { isTooLarge, readConnectionFailure } from './connection-failure.js';

/**
 * What may be asked of a network a second time: whatever has failed, where asking costs nothing; or, where answers are billed, only what
 * cannot have been answered.
 */
export type Repeats = 'whatever failed' | 'what was not answered';

/** What is told of such a failure, for a `CodetiesError` to be made of. */
export type DescribedFailure = Pick<CodetiesErrorOptions, 'code' | 'detail' | 'mayRepeat' | 'isOutage' | 'retryAt'>;

/** What passes by itself. */
const passing: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Says that a request is turned away. Of the others a gateway may tell that lost an answer, or a server that failed after it had counted. */
const TURNED_AWAY = 503;

/** Below 500, what is said by whoever did not get a request, or did not want it yet. */
const notYet: ReadonlySet<number> = new Set([408, 425]);

/** Why a request came to nothing that got no answer. */
export function describeConnectionFailure(caught: unknown, repeats: Repeats): DescribedFailure {
  const failure = readConnectionFailure(caught);
  return {
    code: 'unavailable',
    detail: 'the connection failed',
    mayRepeat: failure === 'unreached' || (failure === 'broken' && repeats === 'whatever failed'),
    // What is too long is about somebody who has too much of something.
    isOutage: !isTooLarge(caught),
  };
}

export interface FailedAnswer {
  readonly status: number;
  readonly detail: string;
  readonly retryAt: Date | undefined;
}

/** Why a request came to nothing that got an answer of which nothing is known but its status: that of something in between, perhaps. */
export function describeFailedAnswer({ status, detail, retryAt }: FailedAnswer, repeats: Repeats): DescribedFailure {
  const mayRepeat = repeats === 'whatever failed' ? passing.has(status) : status === TURNED_AWAY;
  return {
    code: 'unavailable',
    detail,
    mayRepeat,
    isOutage: status >= 500 || notYet.has(status),
    retryAt: passing.has(status) ? retryAt : undefined,
  };
}
