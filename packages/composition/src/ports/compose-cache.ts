import type { CacheOptions } from '@codeties/decorators';
import { createFactStore } from '@codeties/store-knex';
import type { ComposePortsOptions } from './compose-ports-options.js';
import { scopeOf } from './scope-of.js';

type CacheSources = Pick<ComposePortsOptions, 'settings' | 'upstreams' | 'database' | 'onFailure' | 'onWork'>;

/** How what the networks say is kept; absent where it is not. */
export function composeCache(sources: CacheSources): CacheOptions | undefined {
  const { settings, upstreams, database, onFailure, onWork } = sources;
  const { cacheTtlSeconds } = settings;
  if (cacheTtlSeconds === 0) return undefined;
  const ttlMs = cacheTtlSeconds * 1000;
  if (database === 'none') return { ttlMs };
  return { ttlMs, store: createFactStore({ knex: database }), scope: scopeOf(upstreams), onFailure, onWork };
}
