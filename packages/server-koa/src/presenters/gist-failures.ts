import type { ErrorCode } from '@codeties/core';
import { secondsToWait, type GistErrorAnswer, type GistErrorName } from '@codeties/wire';
import type { Presentation } from '../http/presentation.js';
import type { FailurePresenter } from './failure-presenter.js';

const failures = {
  invalid_input: [400, 'invalid_request'],
  rate_limited: [503, 'rate_limited'],
  usage_capped: [503, 'rate_limited'],
  refused: [502, 'upstream_error'],
  unavailable: [502, 'upstream_error'],
  invalid_response: [502, 'invalid_response'],
  timeout: [502, 'upstream_error'],
  aborted: [499, 'upstream_error'],
  store_unavailable: [500, 'internal_error'],
  internal: [500, 'internal_error'],
} as const satisfies Record<ErrorCode, readonly [number, GistErrorName]>;

/** What went wrong with gists, by a name only. */
export function presentGistError(
  status: number,
  error: GistErrorName,
  headers: Readonly<Record<string, string>> = {},
): Presentation {
  const answer: GistErrorAnswer = { error };
  return { status, body: JSON.stringify(answer), headers };
}

/** Tells of failures as the gists do. */
export const gistFailures: FailurePresenter = {
  presentInvalid: ({ status }) => presentGistError(status, 'invalid_request'),
  presentFailure: (error, { clock }) => {
    const seconds = secondsToWait(error, clock);
    const headers = seconds === undefined ? {} : { 'Retry-After': String(seconds) };
    const [status, name] = failures[error.code];
    return presentGistError(status, name, headers);
  },
};
