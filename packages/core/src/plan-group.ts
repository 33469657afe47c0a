import type { CallOptions } from './calls/call-options.js';
import type { ConnectionPorts } from './connection-ports.js';
import type { Account } from './domain/account.js';
import type { AccountPair } from './domain/account-pair.js';
import { askableHandles } from './domain/askable-handles.js';
import { toDeveloperGroup } from './domain/developer-group.js';
import { missingAccounts } from './domain/missing-account.js';
import type { NetworkName } from './domain/network-name.js';
import { dollarsOf, type Price } from './domain/price.js';
import type { GroupPlan, NetworkPrice } from './group-outcome.js';

/**
 * What it takes at most to ask about a group, of which only the accounts are looked up: as if all of them shared an
 * organisation, and nothing were known yet.
 *
 * @throws CodetiesError `invalid_input` for a group that cannot be, and the codes of the graph.
 */
export async function planGroup(
  { directory, graph }: Pick<ConnectionPorts, 'directory' | 'graph'>,
  names: readonly string[],
  call: CallOptions = {},
): Promise<GroupPlan> {
  const group = toDeveloperGroup(names);
  const handles = group.map(({ handle }) => handle);
  const accounts = await graph.accountsOf(handles, call);
  const askable = new Set(askableHandles(directory.network, handles));
  const missing = missingAccounts(group, [
    { network: directory.network, found: askable },
    { network: graph.network, found: accounts },
  ]);
  const developers = group.filter(({ handle }) => askable.has(handle) && accounts.has(handle));
  const pairs = allPairs(developers.flatMap(({ handle }) => accounts.get(handle) ?? []));
  return {
    developers,
    missing,
    prices: [
      priceIn(directory.network, directory.priceOf(handles)),
      priceIn(graph.network, graph.priceOf(handles, pairs)),
    ],
  };
}

function allPairs(accounts: readonly Account[]): AccountPair[] {
  return accounts.flatMap((one, place) => accounts.slice(place + 1).map((other): AccountPair => [one, other]));
}

function priceIn(network: NetworkName, price: Price): NetworkPrice {
  return { network, ...price, dollars: dollarsOf(network, price.rows) };
}
