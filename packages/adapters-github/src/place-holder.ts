import type { QuotaLedger } from '@codeties/core';
import type { Place, RequestGate } from './request-gate.js';

export interface PlaceHolderOptions {
  readonly gate: RequestGate;
  readonly ledger: QuotaLedger;
  /** Ends the waiting for a place. */
  readonly signal: AbortSignal;
}

/** What holds a place at a gate for each request that is taken out of a ledger. */
export interface PlaceHolder {
  /** The same ledger, which also takes and gives back the place. */
  readonly ledger: QuotaLedger;
  /** The place, while there is one. */
  place(): Place | undefined;
  /** Gives the place back, where there is one. */
  leave(): void;
}

/**
 * Takes the place before the quota: whoever waits at the gate hears, when it opens, of the limits that were reached meanwhile.
 * The other way round everybody in the queue would still ask a network that has just said to leave it alone.
 */
export function createPlaceHolder({ gate, ledger, signal }: PlaceHolderOptions): PlaceHolder {
  let held: Place | undefined;
  const leave = (): void => {
    held?.leave();
    held = undefined;
  };
  return {
    place: () => held,
    leave,
    ledger: {
      take: async (key) => {
        held ??= await gate.enter(signal);
        return ledger.take(key);
      },
      note: async (key, news) => {
        await ledger.note(key, news);
        leave();
      },
      quotas: () => ledger.quotas(),
    },
  };
}
