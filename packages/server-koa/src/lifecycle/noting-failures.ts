import { CodetiesError } from '@codeties/core';
import type { Readiness } from './create-readiness.js';

/**
 * The same write, and the readiness hears of how it went. While the database is known to be in trouble it fails at once, rather than
 * wait with all the others until it is told so again.
 */
export function notingFailures<Inputs extends readonly unknown[]>(
  readiness: Pick<Readiness, 'canRecord' | 'noteFailure' | 'noteSuccess'>,
  write: (...inputs: Inputs) => Promise<void>,
): (...inputs: Inputs) => Promise<void> {
  return async (...inputs) => {
    if (!readiness.canRecord()) throw notUsable();
    const begunAt = performance.now();
    try {
      await write(...inputs);
    } catch (error) {
      readiness.noteFailure(error, begunAt);
      throw error;
    }
    readiness.noteSuccess();
  };
}

/** What a write is turned down with that would not succeed. */
export function notUsable(): CodetiesError {
  return new CodetiesError({ code: 'store_unavailable', detail: 'the database is in trouble' });
}
