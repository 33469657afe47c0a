import type { CallOptions, OrgDirectory, Organisation } from '@codeties/core';
import { z } from 'zod';
import { parseCacheOptions, type CacheOptions } from './facts/cache-options.js';
import { cacheHandles } from './facts/cache-handles.js';
import { createFactShelf } from './facts/create-fact-shelf.js';
import { createSecondLevel } from './facts/create-second-level.js';
import type { Finding } from './facts/finding.js';

/** As many as one query of GitHub's takes at the price of one; where each takes a request of its own, as few as are worth a claim. */
const HANDLES_AT_ONCE = 50;

/**
 * The same directory, which is not asked again for what it said: neither for somebody's organisations, nor for somebody who does
 * not exist. A call with `noCache` asks it, and what it says takes the place of what was kept.
 *
 * @throws CodetiesError `invalid_input` where an option cannot be used.
 */
export function cachedOrgDirectory(directory: OrgDirectory, options: CacheOptions): OrgDirectory {
  const { network } = directory;
  const { store, scope, maxMembers, ...parsed } = parseCacheOptions(options);
  const secondLevel = createSecondLevel({ ...parsed, network, store });
  const shelf = createFactShelf<Finding<readonly Organisation[]>>({
    ...parsed,
    name: `${scope}${network}/organisations`,
    schema: findingSchema,
    maxSize: maxMembers,
    sizeOf: ({ found = [] }) => found.length,
    secondLevel,
  });
  const cached = cacheHandles({
    ...parsed,
    network,
    shelf,
    secondLevel,
    handlesAtOnce: HANDLES_AT_ONCE,
    ask: (handles, call: CallOptions) => directory.organisationsOf(handles, call),
  });
  return {
    network,
    priceOf: (handles) => directory.priceOf(handles),
    organisationsOf: (handles, call = {}) => cached(handles, call),
  };
}

const findingSchema = z.object({ found: z.array(z.object({ id: z.string(), login: z.string() })).optional() });
