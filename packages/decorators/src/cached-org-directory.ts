import type { OrgDirectory, Organisation } from '@codeties/core';
import { z } from 'zod';
import { parseCacheOptions, type CacheOptions } from './facts/cache-options.js';
import { cacheHandles } from './facts/cache-handles.js';
import { createFactShelf } from './facts/create-fact-shelf.js';
import { createSecondLevel } from './facts/create-second-level.js';
import type { Finding } from './facts/finding.js';

/**
 * The same directory, which is not asked again for what it said: neither for somebody's organisations, nor for somebody who does
 * not exist. A call with `noCache` asks it, and what it says takes the place of what was kept.
 *
 * @throws CodetiesError `invalid_input` where an option cannot be used.
 */
export function cachedOrgDirectory(directory: OrgDirectory, options: CacheOptions): OrgDirectory {
  const { network } = directory;
  const { store, scope, maxMembers, ...parsed } = parseCacheOptions(options);
  const secondLevel = createSecondLevel({ network, store, onFailure: parsed.onFailure });
  const shelf = createFactShelf<Finding<readonly Organisation[]>>({
    ...parsed,
    name: `${scope}${network}/organisations`,
    schema: findingSchema,
    maxSize: maxMembers,
    sizeOf: ({ found = [] }) => found.length,
    secondLevel,
  });
  const cached = cacheHandles({ ...parsed, network, shelf, secondLevel });
  return {
    network,
    priceOf: (handles) => directory.priceOf(handles),
    organisationsOf: (handles, call = {}) =>
      cached(handles, call, (asked, joint) => directory.organisationsOf(asked, joint)),
  };
}

const findingSchema = z.object({ found: z.array(z.object({ id: z.string(), login: z.string() })).optional() });
