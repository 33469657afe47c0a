import type { OrgDirectory, SocialGraph } from '@codeties/core';
import { createInMemoryFactStore } from '@codeties/core/testing';
import {
  cachedOrgDirectory,
  cachedSocialGraph,
  coalescedOrgDirectory,
  coalescedSocialGraph,
  type CacheOptions,
} from '../../src/index.js';

const inMemory = (): CacheOptions => ({ ttlMs: 60_000 });
const withStore = (): CacheOptions => ({ ttlMs: 60_000, store: createInMemoryFactStore() });

/** What may go around a port, and how it is put there. */
export interface Decoration {
  readonly name: string;
  directory(directory: OrgDirectory): OrgDirectory;
  graph(graph: SocialGraph): SocialGraph;
}

export const decorations: readonly Decoration[] = [
  { name: 'coalesced', directory: coalescedOrgDirectory, graph: coalescedSocialGraph },
  {
    name: 'cached in memory',
    directory: (directory) => cachedOrgDirectory(directory, inMemory()),
    graph: (graph) => cachedSocialGraph(graph, inMemory()),
  },
  {
    name: 'cached in a store',
    directory: (directory) => cachedOrgDirectory(directory, withStore()),
    graph: (graph) => cachedSocialGraph(graph, withStore()),
  },
  {
    name: 'cached in a store and coalesced',
    directory: (directory) => cachedOrgDirectory(coalescedOrgDirectory(directory), withStore()),
    graph: (graph) => cachedSocialGraph(coalescedSocialGraph(graph), withStore()),
  },
];
