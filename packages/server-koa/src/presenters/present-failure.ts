import type { CodetiesError } from '@codeties/core';
import { presentErrors, type Presentation } from '../http/presentation.js';
import { describeFailure, type FailureDescriptionOptions } from './describe-failure.js';

/** A failure, as an answer. */
export function presentFailure(error: CodetiesError, options: FailureDescriptionOptions): Presentation {
  const { status, sentence, headers } = describeFailure(error, options);
  return presentErrors(status, [sentence], headers);
}
