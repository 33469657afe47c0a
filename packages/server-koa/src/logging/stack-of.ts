import { CodetiesError } from '@codeties/core';

/** Where a defect of our own is. Of an error of the closed set that is where its cause is. */
export function stackOf(error: unknown): string | undefined {
  const origin = error instanceof CodetiesError && error.cause instanceof Error ? error.cause : error;
  return origin instanceof Error ? origin.stack : undefined;
}
