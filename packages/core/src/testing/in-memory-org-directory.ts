import type { Handle } from '../domain/handle.js';
import { toHandle } from '../domain/handle.js';
import { askableHandles } from '../domain/askable-handles.js';
import type { NetworkName } from '../domain/network-name.js';
import type { Organisation } from '../domain/organisation.js';
import type { OrgDirectory } from '../ports/org-directory.js';
import { InMemoryUpstream } from './in-memory-upstream.js';

export interface InMemoryOrgDirectoryOptions {
  /** `github` where it is absent. */
  readonly network?: NetworkName;
  /** The logins that exist, each with the logins of its organisations. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export interface InMemoryOrgDirectory extends OrgDirectory {
  readonly upstream: InMemoryUpstream;
}

/** An OrgDirectory over a plain object, for tests. It reads one handle a request. */
export function createInMemoryOrgDirectory({
  network = 'github',
  members,
}: InMemoryOrgDirectoryOptions): InMemoryOrgDirectory {
  const upstream = new InMemoryUpstream(network);
  const organisations = new Map(
    Object.entries(members).map(([name, logins]) => [
      toHandle(name),
      logins.map((login): Organisation => ({ id: `id of ${login}`, login })),
    ]),
  );
  return {
    network,
    upstream,
    priceOf: (handles) => ({ requests: askableHandles(network, handles).length, rows: 0 }),
    async organisationsOf(handles, call = {}): Promise<ReadonlyMap<Handle, readonly Organisation[]>> {
      const found = new Map<Handle, readonly Organisation[]>();
      for (const handle of askableHandles(network, handles)) {
        await upstream.request(call);
        const list = organisations.get(handle);
        if (list) found.set(handle, list);
      }
      return found;
    },
  };
}
