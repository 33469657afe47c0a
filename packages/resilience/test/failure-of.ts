import { CodetiesError } from '@codeties/core';

/** The error of ours that a promise rejects with; a failed test where it does anything else. */
export async function failureOf(promise: Promise<unknown>): Promise<CodetiesError> {
  const outcome: unknown = await promise.then(
    () => 'no failure',
    (error: unknown) => error,
  );
  if (outcome instanceof CodetiesError) return outcome;
  throw new Error(`not an error of ours: ${String(outcome)}`);
}
