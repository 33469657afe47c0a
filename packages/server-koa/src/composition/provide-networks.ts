import { createBitbucketCodeHost } from '@codeties/adapters-bitbucket';
import { createGitHub, type GitHub } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import {
  createQuotaLedger,
  type CodeHost,
  type CodetiesError,
  type GistHost,
  type OrgDirectory,
  type QuotaLedger,
  type SocialGraph,
} from '@codeties/core';
import {
  cachedOrgDirectory,
  cachedSocialGraph,
  coalescedOrgDirectory,
  coalescedSocialGraph,
  type CacheOptions,
} from '@codeties/decorators';
import { createFactStore, createSharedQuotaLedger, parseDatabaseUrl } from '@codeties/store-knex';
import type { DependencyContainer } from 'tsyringe';
import { cacheGists } from '../gist-cache/cache-gists.js';
import { describeCauses } from '../logging/describe-causes.js';
import { policyOf } from './policy-of.js';
import { scopeOf } from './scope-of.js';
import * as tokens from './tokens.js';

const MOST_GIST_SECONDS = 60;

/** Servers over one PostgreSQL share what the networks allow; whoever has a database of its own counts for itself. */
export function provideQuotas(from: DependencyContainer): QuotaLedger {
  const { engine } = parseDatabaseUrl(from.resolve(tokens.SETTINGS).databaseUrl);
  if (engine === 'sqlite') return createQuotaLedger();
  return createSharedQuotaLedger({ knex: from.resolve(tokens.DATABASE), onFailure: warnOf(from) });
}

/** How what the networks say is kept; absent where it is not. */
export function provideCache(from: DependencyContainer): CacheOptions | undefined {
  const { cacheTtlSeconds } = from.resolve(tokens.SETTINGS);
  if (cacheTtlSeconds === 0) return undefined;
  const store = createFactStore({ knex: from.resolve(tokens.DATABASE) });
  const scope = scopeOf(from.resolve(tokens.UPSTREAMS));
  return { ttlMs: cacheTtlSeconds * 1000, store, scope, onFailure: warnOf(from) };
}

/** Tells the operator of what the server does without. */
function warnOf(from: DependencyContainer): (failure: CodetiesError) => void {
  const logger = from.resolve(tokens.LOGGER);
  const readiness = from.resolve(tokens.READINESS);
  return (failure) => {
    readiness.suspect();
    logger.warn({ code: failure.code, causes: describeCauses(failure) }, 'something goes without the database');
  };
}

/** Everything that GitHub is, over one connection. */
export function provideGitHub(from: DependencyContainer): GitHub {
  const { tokens: token, ...github } = from.resolve(tokens.UPSTREAMS).github;
  const isCached = from.resolve(tokens.SETTINGS).cacheTtlSeconds > 0;
  const quotas = from.resolve(tokens.QUOTAS);
  const policy = policyOf(from, 'github');
  return createGitHub({ ...github, token, quotas, policy, ...(!isCached && { conditionalEntries: 0 }) });
}

/** Who belongs to which organisation: equal questions are asked once, and what was said is kept. */
export function provideDirectory(from: DependencyContainer): OrgDirectory {
  const directory = coalescedOrgDirectory(from.resolve(tokens.GITHUB).directory);
  const cache = from.resolve(tokens.CACHE);
  return cache === undefined ? directory : cachedOrgDirectory(directory, cache);
}

/** Who follows whom, likewise. */
export function provideGraph(from: DependencyContainer): SocialGraph {
  const { twitter } = from.resolve(tokens.UPSTREAMS);
  const { twitterRowBudget: rowBudget } = from.resolve(tokens.SETTINGS);
  const quotas = from.resolve(tokens.QUOTAS);
  const policy = policyOf(from, 'twitter');
  const graph = coalescedSocialGraph(createTwitterSocialGraph({ ...twitter, rowBudget, quotas, policy }));
  const cache = from.resolve(tokens.CACHE);
  return cache === undefined ? graph : cachedSocialGraph(graph, cache);
}

/** Gists are given again for a minute at most. */
export function provideGistHost(from: DependencyContainer): GistHost {
  const { gistHost } = from.resolve(tokens.GITHUB);
  const seconds = Math.min(MOST_GIST_SECONDS, from.resolve(tokens.SETTINGS).cacheTtlSeconds);
  return seconds === 0 ? gistHost : cacheGists(gistHost, { ttlMs: seconds * 1000 });
}

export function provideBitbucket(from: DependencyContainer): CodeHost {
  const { bitbucket } = from.resolve(tokens.UPSTREAMS);
  const quotas = from.resolve(tokens.QUOTAS);
  return createBitbucketCodeHost({ ...bitbucket, quotas, policy: policyOf(from, 'bitbucket') });
}
