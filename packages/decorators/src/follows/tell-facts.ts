import type { CallOptions, KnownFollowList, NetworkName } from '@codeties/core';

/** Tells the call of a list that is not read because it is known. */
export type TellFact = (call: CallOptions, key: string, list: KnownFollowList) => void;

/** Tells each list once. It is for one question. */
export function tellFacts(network: NetworkName): TellFact {
  const told = new Set<string>();
  return ({ onReading }, key, { readAt }) => {
    if (onReading === undefined || told.has(key)) return;
    told.add(key);
    onReading({ network, readAt, fromCache: true, requests: 0, rows: 0 });
  };
}
