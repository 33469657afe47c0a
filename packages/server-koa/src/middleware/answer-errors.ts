import type { Redact } from '@codeties/composition';
import { CodetiesError, type Clock } from '@codeties/core';
import type { AppContext, AppMiddleware } from '../http/app-context.js';
import { InvalidRequestError } from '../http/invalid-request-error.js';
import { OverloadError } from '../http/overload-error.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { FailureLog } from '../logging/create-failure-log.js';
import { failuresInSentences } from '../presenters/failures-in-sentences.js';

export interface AnswerErrorsOptions {
  readonly clock: Clock;
  readonly redact: Redact;
  readonly logFailure: FailureLog;
}

const inSentences = failuresInSentences('the register');

/** Whatever is thrown below becomes an answer here, and a line in the log where it is not the caller's doing. */
export function answerErrors({ clock, redact, logFailure }: AnswerErrorsOptions): AppMiddleware {
  const answer = (context: AppContext, caught: unknown): void => {
    const { failures = inSentences } = context.state;
    if (caught instanceof InvalidRequestError) {
      send(context, failures.presentInvalid(caught));
      return;
    }
    if (caught instanceof OverloadError) {
      send(context, presentErrors(503, [caught.message], { 'Retry-After': String(caught.retryAfter) }));
      return;
    }
    const error = CodetiesError.from(caught, { code: 'internal' });
    const presentation = failures.presentFailure(error, { clock, redact });
    send(context, presentation);
    if (presentation.status >= 500) logFailure(error, context);
  };
  return async (context, next) => {
    try {
      await next();
    } catch (error) {
      answer(context, error);
    }
  };
}
