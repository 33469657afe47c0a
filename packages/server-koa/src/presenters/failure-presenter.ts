import type { Redact } from '@codeties/composition';
import type { Clock, CodetiesError } from '@codeties/core';
import type { InvalidRequestError } from '../http/invalid-request-error.js';
import type { Presentation } from '../http/presentation.js';

export interface FailurePresentationOptions {
  readonly clock: Clock;
  /** A network's own words go out with the answer, and nobody knows what it repeats in them. */
  readonly redact: Redact;
}

/** Tells of what was thrown, in the shape of one part of the API. */
export interface FailurePresenter {
  presentInvalid(error: InvalidRequestError): Presentation;
  presentFailure(error: CodetiesError, options: FailurePresentationOptions): Presentation;
}
