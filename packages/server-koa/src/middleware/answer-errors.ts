import { CodetiesError, type Clock } from '@codeties/core';
import type { AppContext, AppMiddleware } from '../http/app-context.js';
import { InvalidRequestError } from '../http/invalid-request-error.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import type { Redact } from '../logging/create-redactor.js';
import type { FailureLog } from '../logging/create-failure-log.js';
import { presentFailure } from '../presenters/present-failure.js';

export interface AnswerErrorsOptions {
  readonly clock: Clock;
  readonly redact: Redact;
  readonly logFailure: FailureLog;
}

/** Whatever is thrown below becomes an answer here, and a line in the log where it is not the caller's doing. */
export function answerErrors({ clock, redact, logFailure }: AnswerErrorsOptions): AppMiddleware {
  const answer = (context: AppContext, caught: unknown): void => {
    if (caught instanceof InvalidRequestError) {
      send(context, presentErrors(400, caught.errors));
      return;
    }
    const error = CodetiesError.from(caught, { code: 'internal' });
    const presentation = presentFailure(error, { clock, redact });
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
