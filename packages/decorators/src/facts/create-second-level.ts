import {
  CodetiesError,
  throwIfOver,
  withinCall,
  type CallOptions,
  type Clock,
  type FactStore,
  type NetworkName,
  type StoredFact,
} from '@codeties/core';
import { createClaimTable } from './create-claim-table.js';

/** A store that takes longer than this is gone without: what it saves is not worth more. */
const STORE_MS = 1_000;

/** For how long a store that failed is not asked again, so that a call waits for it once. */
const REST_MS = 5_000;

export interface SecondLevelOptions {
  readonly network: NetworkName;
  readonly store: FactStore | undefined;
  readonly clock: Clock;
  readonly onFailure: (error: CodetiesError) => void;
}

/**
 * A store that no answer fails for: where it cannot be reached it knows nothing, keeps nothing, and rests for a while, of which
 * `onFailure` hears once. Claims are then those of this process, as they are without a store. Only a call that is over fails.
 */
export function createSecondLevel({ network, store, clock, onFailure }: SecondLevelOptions): FactStore {
  const claimHere = createClaimTable();
  const nothing = (): Promise<ReadonlyMap<string, StoredFact>> => Promise.resolve(new Map());
  const forget = (): Promise<void> => Promise.resolve();
  if (store === undefined) return { factsOf: nothing, keep: forget, claim: claimHere };
  let restsUntil = -Infinity;

  const tolerate = async <Result>(
    call: CallOptions,
    ask: (limited: CallOptions) => Promise<Result>,
    instead: () => Promise<Result>,
  ): Promise<Result> => {
    throwIfOver(call, network);
    if (clock.now().getTime() < restsUntil) return instead();
    const limit = new Date(Date.now() + STORE_MS);
    const deadline = call.deadline !== undefined && call.deadline < limit ? call.deadline : limit;
    try {
      return await withinCall(network, { signal: call.signal, deadline }, (signal) => ask({ signal, deadline }));
    } catch (error) {
      throwIfOver(call, network);
      const now = clock.now().getTime();
      if (now >= restsUntil) {
        restsUntil = now + REST_MS;
        onFailure(toStoreFailure(error));
      }
      return instead();
    }
  };

  return {
    factsOf: (keys, notBefore, call = {}) =>
      tolerate(call, (limited) => store.factsOf(keys, notBefore, limited), nothing),
    keep: (facts, until, call = {}) => tolerate(call, (limited) => store.keep(facts, until, limited), forget),
    claim: (keys, until, call = {}) =>
      tolerate(
        call,
        (limited) => store.claim(keys, until, limited),
        () => claimHere(keys, until),
      ),
  };
}

function toStoreFailure(error: unknown): CodetiesError {
  if (error instanceof CodetiesError && error.code === 'store_unavailable') return error;
  return new CodetiesError({ code: 'store_unavailable', detail: 'facts go without the store', cause: error });
}
