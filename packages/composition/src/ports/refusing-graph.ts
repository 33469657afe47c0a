import { CodetiesError, type NetworkName, type SocialGraph } from '@codeties/core';

/** A network that there are no credentials for: it refuses whoever asks it all the same. */
export function refusingGraph(network: NetworkName): SocialGraph {
  const refuse = (): Promise<never> =>
    Promise.reject(new CodetiesError({ code: 'refused', network, detail: 'there are none' }));
  return { network, accountsOf: refuse, mutualFollows: refuse, priceOf: () => ({ requests: 0, rows: 0 }) };
}
