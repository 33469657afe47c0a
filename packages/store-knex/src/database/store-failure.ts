import { CodetiesError } from '@codeties/core';

/** What a database threw, as the `store_unavailable` it is to a caller. An error of ours stays itself. */
export function toStoreFailure(caught: unknown, detail: string): CodetiesError {
  return CodetiesError.from(caught, { code: 'store_unavailable', detail });
}
