import { CodetiesError, type ErrorCode } from '@codeties/core';
import { AssertionError, expect } from 'chai';

/** Waits for a promise to reject with an error of ours of this code, and gives the error. */
export async function expectFailure(promise: Promise<unknown>, code: ErrorCode): Promise<CodetiesError> {
  const outcome = await promise.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('value' in outcome) throw new AssertionError(`expected a failure with ${code}, got an answer`);
  if (!(outcome.error instanceof CodetiesError)) throw outcome.error;
  expect(outcome.error.code).to.equal(code);
  return outcome.error;
}
