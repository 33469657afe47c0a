import { CodetiesError, settleWithin, type CallOptions } from '@codeties/core';
import { toStoreFailure } from './store-failure.js';
import { STORE_PATIENCE_MS } from './store-patience.js';

/** The call that a work is done for. */
export interface BoundedCall {
  /** Whether nobody waits for it any more. */
  readonly isOver: () => boolean;
}

/**
 * Runs what a store was asked to do, and waits for it as long as the call lasts, and no longer than a store is patient.
 *
 * @throws CodetiesError `store_unavailable` with this detail where it fails, or where the store's patience is over; `timeout` or
 * `aborted` where the call is.
 */
export async function bounded<Result>(
  call: CallOptions,
  detail: string,
  work: (within: BoundedCall) => Promise<Result>,
): Promise<Result> {
  const within = patient(call);
  let isOver = false;
  try {
    return await settleWithin(undefined, within, () => work({ isOver: () => isOver }));
  } catch (error) {
    const isTimeout = error instanceof CodetiesError && error.code === 'timeout';
    const isPatienceOver = isTimeout && within !== call && call.signal?.aborted !== true;
    if (!isPatienceOver) throw toStoreFailure(error, detail);
    throw new CodetiesError({ code: 'store_unavailable', detail, cause: error });
  } finally {
    isOver = true;
  }
}

/** The same call, which ends no later than a store's patience. */
function patient(call: CallOptions): CallOptions {
  const patience = new Date(Date.now() + STORE_PATIENCE_MS);
  return call.deadline !== undefined && call.deadline < patience ? call : { ...call, deadline: patience };
}
