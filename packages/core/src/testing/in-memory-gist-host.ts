import { toHandle } from '../domain/handle.js';
import { canHold } from '../domain/handle-grammar.js';
import type { GistHost, GistPage } from '../ports/gist-host.js';
import { InMemoryUpstream } from './in-memory-upstream.js';

export interface InMemoryGistHostOptions {
  /** The people who exist, each with their gists. */
  readonly members: Readonly<Record<string, readonly unknown[]>>;
}

export interface InMemoryGistHost extends GistHost {
  readonly upstream: InMemoryUpstream;
}

/** A GistHost over a plain object, for tests. */
export function createInMemoryGistHost({ members }: InMemoryGistHostOptions): InMemoryGistHost {
  const network = 'github';
  const upstream = new InMemoryUpstream(network);
  const gists = new Map(Object.entries(members).map(([name, list]) => [toHandle(name), list]));
  return {
    network,
    upstream,
    async gistsOf({ handle, page, perPage }, call = {}): Promise<GistPage | undefined> {
      if (!canHold(network, handle)) return undefined;
      await upstream.request(call);
      const all = gists.get(handle);
      if (!all) return undefined;
      const last = Math.max(1, Math.ceil(all.length / perPage));
      return {
        gists: all.slice((page - 1) * perPage, page * perPage),
        pages: {
          ...(page > 1 && { first: 1, prev: Math.min(page - 1, last) }),
          ...(page < last && { next: page + 1, last }),
        },
      };
    },
  };
}
