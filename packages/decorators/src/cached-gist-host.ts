import {
  clockSchema,
  parseOptions,
  throwIfOver,
  type Clock,
  type GistHost,
  type GistPage,
  type GistPageRequest,
} from '@codeties/core';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** How pages of gists are kept. */
export interface GistCacheOptions {
  /** For how long a page is given again. */
  readonly ttlMs: number;
  /** How many pages are kept at most; 1,000 where it is absent. */
  readonly maxEntries?: number | undefined;
  /** How long, as JSON, the kept pages are at most together, in characters; 32 million where it is absent. */
  readonly maxLength?: number | undefined;
  /** The system's where it is absent. */
  readonly clock?: Clock | undefined;
}

interface KeptPage {
  readonly page: GistPage;
  readonly readAt: Date;
}

const count = z.int().positive();

const schema = z.object({
  ttlMs: count,
  maxEntries: count.default(1000),
  maxLength: count.default(32_000_000),
  clock: clockSchema,
});

/**
 * The same host, whose pages are given again for a while. Only pages are kept: neither a failure, nor that somebody does not
 * exist. A call with `noCache` asks the host, and what it says takes the place of what was kept.
 *
 * @throws CodetiesError `invalid_input` that names each option that cannot be used.
 */
export function cachedGistHost(host: GistHost, options: GistCacheOptions): GistHost {
  const { ttlMs, maxEntries, maxLength, clock } = parseOptions(schema, options);
  const kept = new LRUCache<string, KeptPage>({
    max: maxEntries,
    maxSize: maxLength,
    sizeCalculation: ({ page }, key) => key.length + JSON.stringify(page).length,
    ttl: ttlMs,
    ttlResolution: 0,
    perf: { now: () => clock.now().getTime() },
  });
  const { network } = host;
  return {
    network,
    gistsOf: async (request, call = {}) => {
      throwIfOver(call, network);
      const key = keyOf(request);
      const known = call.noCache === true ? undefined : kept.get(key);
      if (known) {
        call.onReading?.({ network, readAt: known.readAt, fromCache: true, requests: 0, rows: 0 });
        return known.page;
      }
      const page = await host.gistsOf(request, call);
      if (page) kept.set(key, { page, readAt: clock.now() });
      else kept.delete(key);
      return page;
    },
  };
}

/** The numbers go first: nothing that somebody is called can make two keys one. */
function keyOf({ handle, page, perPage }: GistPageRequest): string {
  return `${page}/${perPage}/${handle}`;
}
