import { settleWithin, type CallOptions } from '@codeties/core';
import { toStoreFailure } from './store-failure.js';

/**
 * Runs what a store was asked to do, and waits for it as long as the call lasts.
 *
 * @throws CodetiesError `store_unavailable` with this detail where it fails, `timeout` or `aborted`.
 */
export async function bounded<Result>(call: CallOptions, detail: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await settleWithin(undefined, call, work);
  } catch (error) {
    throw toStoreFailure(error, detail);
  }
}
