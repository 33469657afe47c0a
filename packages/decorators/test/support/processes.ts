import { toHandle, type CodetiesError, type Handle, type OrgDirectory, type SocialGraph } from '@codeties/core';
import {
  createInMemoryFactStore,
  createInMemoryOrgDirectory,
  type InMemoryFactStore,
  type InMemoryOrgDirectory,
} from '@codeties/core/testing';
import { cachedOrgDirectory, cachedSocialGraph, coalescedSocialGraph, type CacheOptions } from '../../src/index.js';
import { createFakeClock, type FakeClock } from './fake-clock.js';
import { accountsIn, createListGraph, type ListGraph } from './list-graph.js';

export const members = { ada: ['u', 'v', 'w', 'bob', 'x', 'cleo'], bob: ['ada'], cleo: ['ada'] };
export const names: readonly Handle[] = ['ada', 'bob', 'nobody'].map(toHandle);
export const pair: ReturnType<typeof accountsIn> = accountsIn(members, 'ada', 'bob');

/** Processes that share a store, and the networks that they ask. */
export interface Processes {
  readonly store: InMemoryFactStore;
  readonly clock: FakeClock;
  /** What they heard of the store. */
  readonly failures: CodetiesError[];
  readonly inner: InMemoryOrgDirectory;
  readonly network: ListGraph;
  /** A process of its own over the same store. */
  readonly openDirectory: (changes?: Partial<CacheOptions>) => OrgDirectory;
  readonly openGraph: (changes?: Partial<CacheOptions>) => SocialGraph;
}

export function createProcesses(): Processes {
  const store = createInMemoryFactStore();
  const clock = createFakeClock();
  const failures: CodetiesError[] = [];
  const inner = createInMemoryOrgDirectory({ members: { ada: ['engines'], bob: [], cleo: ['engines'] } });
  const network = createListGraph(members);
  const options = (changes: Partial<CacheOptions> = {}): CacheOptions => ({
    ttlMs: 60_000,
    store,
    clock,
    pause: soon,
    onFailure: (error) => void failures.push(error),
    ...changes,
  });
  return {
    store,
    clock,
    failures,
    inner,
    network,
    openDirectory: (changes) => cachedOrgDirectory(inner, options(changes)),
    openGraph: (changes) => cachedSocialGraph(coalescedSocialGraph(network), options(changes)),
  };
}

/** How to wait for another process that is this one. */
export function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
