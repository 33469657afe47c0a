import {
  CodetiesError,
  throwIfOver,
  type CallOptions,
  type FactStore,
  type NetworkName,
  type StoredFact,
} from '@codeties/core';
import { createClaimTable } from './create-claim-table.js';

/** A store that takes longer than this is gone without: what it saves is not worth more. */
const STORE_MS = 2_000;

export interface SecondLevelOptions {
  readonly network: NetworkName;
  readonly store: FactStore | undefined;
  readonly onFailure: (error: CodetiesError) => void;
}

/**
 * A store that no answer fails for: where it cannot be reached it knows nothing, keeps nothing, and lets everybody ask. Only a
 * call that is over fails. Without a store there is nothing but the claims of this process.
 */
export function createSecondLevel({ network, store, onFailure }: SecondLevelOptions): FactStore {
  if (store === undefined) {
    const claim = createClaimTable();
    return { factsOf: () => Promise.resolve(new Map()), keep: () => Promise.resolve(), claim };
  }
  const tolerate = async <Result>(
    call: CallOptions,
    instead: Result,
    ask: (limited: CallOptions) => Promise<Result>,
  ): Promise<Result> => {
    throwIfOver(call, network);
    const { signal, deadline } = call;
    const limit = new Date(Date.now() + STORE_MS);
    try {
      return await ask({ signal, deadline: deadline !== undefined && deadline < limit ? deadline : limit });
    } catch (error) {
      throwIfOver(call, network);
      onFailure(CodetiesError.from(error, { code: 'store_unavailable' }));
      return instead;
    }
  };
  return {
    factsOf: (keys, notBefore, call = {}) =>
      tolerate<ReadonlyMap<string, StoredFact>>(call, new Map(), (limited) => store.factsOf(keys, notBefore, limited)),
    keep: (facts, until, call = {}) => tolerate(call, undefined, (limited) => store.keep(facts, until, limited)),
    claim: (keys, until, call = {}) => tolerate(call, anybodys, (limited) => store.claim(keys, until, limited)),
  };
}

/** What whoever cannot claim goes on with. */
const anybodys = { release: () => Promise.resolve() };
