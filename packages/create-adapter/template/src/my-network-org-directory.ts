import {
  CodetiesError,
  chunksOf,
  withinCall,
  type CallOptions,
  type Handle,
  type Organisation,
  type OrgDirectory,
} from '@codeties/core';
import { createMyNetworkClient, type ReadMyNetwork } from './my-network-client.js';
import { resolveMyNetworkOptions, type MyNetworkOptions } from './my-network-options.js';
import { NETWORK, askableLogins } from './network.js';
import { organisationPageSchema } from './organisation-page-schema.js';

const LARGEST_PAGE = 100;

/** Nobody belongs to that many; a list that never ends is none. */
const MOST_PAGES = 100;

/** How many people are asked about at the same time. */
const MOST_AT_ONCE = 8;

interface Asking {
  readonly read: ReadMyNetwork;
  readonly signal: AbortSignal;
  readonly call: CallOptions;
}

/** An OrgDirectory on My Network. */
export function createMyNetworkOrgDirectory(options: MyNetworkOptions): OrgDirectory {
  const read = createMyNetworkClient(resolveMyNetworkOptions(options));
  return {
    network: NETWORK,
    organisationsOf: (handles, call = {}) =>
      withinCall(NETWORK, call, (signal) => readEverybody(askableLogins(handles), { read, signal, call })),
    priceOf: (handles) => ({ requests: askableLogins(handles).length, rows: 0 }),
  };
}

async function readEverybody(
  handles: readonly Handle[],
  asking: Asking,
): Promise<ReadonlyMap<Handle, readonly Organisation[]>> {
  const found = new Map<Handle, readonly Organisation[]>();
  for (const some of chunksOf(handles, MOST_AT_ONCE)) {
    await Promise.all(
      some.map(async (handle) => {
        const organisations = await readOrganisations(handle, asking);
        if (organisations) found.set(handle, organisations);
      }),
    );
  }
  return found;
}

/** All of somebody's organisations, each once; absent for nobody. */
async function readOrganisations(handle: Handle, asking: Asking): Promise<readonly Organisation[] | undefined> {
  const organisations = new Map<string, Organisation>();
  let after: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(LARGEST_PAGE), ...(after !== undefined && { after }) });
    const { read, ...rest } = asking;
    const path = `/people/${handle}/organisations?${query.toString()}`;
    const answer = await read({ path, schema: organisationPageSchema, ...rest });
    // Nobody has a second page: somebody who had a first one is no stranger.
    if (!answer && page > 1) throw nonsense('the next page of a list does not exist');
    if (!answer) return undefined;
    for (const organisation of answer.organisations) organisations.set(organisation.id, organisation);
    after = answer.next;
    if (after === undefined) return [...organisations.values()];
  }
  throw nonsense(`a list has more than ${MOST_PAGES} pages`);
}

function nonsense(detail: string): CodetiesError {
  return new CodetiesError({ code: 'invalid_response', network: NETWORK, detail });
}
