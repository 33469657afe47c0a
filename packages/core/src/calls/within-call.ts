import type { NetworkName } from '../domain/network-name.js';
import type { CallOptions } from './call-options.js';
import { settleWithin } from './settle-within.js';

/**
 * Keeps the promise of {@link CallOptions} for an adapter or a store: runs `work` with one signal for abort and deadline
 * together, and settles when that fires even if `work` does not. The signal also fires when `work` has failed, so
 * that what it started besides stops too.
 */
export async function withinCall<Result>(
  network: NetworkName | undefined,
  call: CallOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  try {
    return await settleWithin(network, call, () => work(stop.signal));
  } catch (error) {
    stop.abort(error);
    throw error;
  }
}
