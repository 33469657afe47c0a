import { describeCauses, type Redact } from '@codeties/composition';
import type { CodetiesError, ErrorCode } from '@codeties/core';
import { sentenceOfFailure, wireTime } from '@codeties/wire';
import { CommandError } from '../command-error.js';
import { exitCodeOf } from '../exit-codes.js';

/** Whose sentence says too little for whoever is to look into it. */
const brief: ReadonlySet<ErrorCode> = new Set(['unavailable', 'invalid_response', 'timeout', 'store_unavailable']);

/** A failure as the command tells it. */
export function tellFailure(error: CodetiesError, redact: Redact): CommandError {
  return new CommandError(exitCodeOf[error.code], [sentenceFor(error, redact)], error);
}

/** A failure in one sentence: with what the network said, and until when a limit lasts. */
export function sentenceFor(error: CodetiesError, redact: Redact): string {
  const { code, detail, retryAt } = error;
  if (code === 'internal')
    return `something went wrong in codeties itself: ${redact(describeCauses(error).join(': '))}`;
  const sentence = sentenceOfFailure(error, { redact, store: 'the database' });
  if (code === 'rate_limited' || code === 'usage_capped') {
    return retryAt === undefined ? sentence : `${sentence}, which is at ${wireTime(retryAt)}`;
  }
  return detail !== undefined && brief.has(code) ? `${sentence}: ${redact(detail)}` : sentence;
}
