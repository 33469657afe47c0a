import { withinCall, type CallOptions } from '@codeties/core';
import { toStoreFailure } from './store-failure.js';

/**
 * Runs what a store was asked to do for as long as the call lasts. The signal says that nobody waits any more.
 *
 * @throws CodetiesError `store_unavailable` with this detail where it fails, `timeout` or `aborted`.
 */
export async function bounded<Result>(
  call: CallOptions,
  detail: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  try {
    return await withinCall(undefined, call, work);
  } catch (error) {
    throw toStoreFailure(error, detail);
  }
}
