import { presentErrors } from '../http/presentation.js';
import type { FailurePresenter } from './failure-presenter.js';
import { presentFailure } from './present-failure.js';

/** Tells of failures as nearly all of the API does. What is kept goes by the name of `store`. */
export function failuresInSentences(store: string): FailurePresenter {
  return {
    presentInvalid: ({ status, errors }) => presentErrors(status, errors),
    presentFailure: (error, options) => presentFailure(error, { ...options, store }),
  };
}
