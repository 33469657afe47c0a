import { developerNameSchema, toHandle, type Account, type GraphCallOptions, type SocialGraph } from '@codeties/core';
import { z } from 'zod';
import { parseCacheOptions, type CacheOptions } from './facts/cache-options.js';
import { cacheHandles } from './facts/cache-handles.js';
import { createFactShelf } from './facts/create-fact-shelf.js';
import { createSecondLevel } from './facts/create-second-level.js';
import type { Finding } from './facts/finding.js';
import { cacheFollows } from './follows/cache-follows.js';
import { createFollowShelf } from './follows/create-follow-shelf.js';
import { recordFollows } from './follows/record-follows.js';

/** As many as X takes in one look-up. */
const HANDLES_AT_ONCE = 100;

/**
 * The same graph, which is not asked again for what it said: neither for an account, nor that there is none, nor for anything that
 * it read of a follow list, for whatever question it was read. A call with `noCache` asks it, and what it says takes the place
 * of what was kept.
 *
 * @throws CodetiesError `invalid_input` where an option cannot be used.
 */
export function cachedSocialGraph(graph: SocialGraph, options: CacheOptions): SocialGraph {
  const { network } = graph;
  const { store, ...parsed } = parseCacheOptions(options);
  const secondLevel = createSecondLevel({ ...parsed, network, store });
  const name = `${parsed.scope}${network}`;
  const accounts = createFactShelf<Finding<Account>>({
    ...parsed,
    name: `${name}/account`,
    schema: findingSchema,
    maxSize: parsed.maxEntries,
    sizeOf: () => 1,
    secondLevel,
  });
  const follows = createFollowShelf({ ...parsed, name, secondLevel });
  const cachedAccounts = cacheHandles({
    ...parsed,
    network,
    shelf: accounts,
    secondLevel,
    handlesAtOnce: HANDLES_AT_ONCE,
    ask: async (handles, call: GraphCallOptions) => {
      const { memory, keep } = recordFollows({ shelf: follows, memory: call.memory });
      try {
        return await graph.accountsOf(handles, { ...call, memory });
      } finally {
        await keep();
      }
    },
  });
  return {
    network,
    priceOf: (handles, pairs) => graph.priceOf(handles, pairs),
    accountsOf: (handles, call = {}) => cachedAccounts(handles, call),
    mutualFollows: cacheFollows({ ...parsed, graph, shelf: follows, secondLevel }),
  };
}

const accountSchema = z.object({
  handle: developerNameSchema.transform(toHandle),
  id: z.string(),
  isProtected: z.boolean(),
  followingCount: z.int().nonnegative(),
  followersCount: z.int().nonnegative(),
});

const findingSchema = z.object({ found: accountSchema.optional() });
