import 'reflect-metadata';
import { createBitbucketCodeHost } from '@codeties/adapters-bitbucket';
import { createGitHub, type GitHub } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import {
  createQuotaLedger,
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
import {
  createConnectionRegister,
  createFactStore,
  createRepositoryStore,
  createSharedQuotaLedger,
  openDatabase,
  parseDatabaseUrl,
} from '@codeties/store-knex';
import type Koa from 'koa';
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe';
import { createApp } from '../app/create-app.js';
import { cacheGists } from '../gist-cache/cache-gists.js';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import { createReadiness } from '../lifecycle/create-readiness.js';
import type { Database } from '../lifecycle/database.js';
import type { AppLogger } from '../logging/app-logger.js';
import { describeCauses } from '../logging/describe-causes.js';
import { createRedactor } from '../logging/create-redactor.js';
import type { Settings, Upstreams } from '../settings/settings.js';
import { scopeOf } from './scope-of.js';
import { secretsOf } from './secrets-of.js';
import * as tokens from './tokens.js';

const MOST_GIST_SECONDS = 60;

export interface ContainerOptions {
  readonly settings: Settings;
  /** The networks to ask: those of the settings, or the sandbox's. */
  readonly upstreams: Upstreams;
  readonly logger: AppLogger;
}

/** Who gets what: the only place that knows which adapter stands behind which port. */
export function createContainer({ settings, upstreams, logger }: ContainerOptions): DependencyContainer {
  const own = container.createChildContainer();
  // What a token stands for is the token's to say, so nothing is inferred from what is made.
  const provide = <T>(token: InjectionToken<T>, make: (from: DependencyContainer) => NoInfer<T>): void => {
    own.register<T>(token, { useFactory: instanceCachingFactory(make) });
  };
  own.register(tokens.SETTINGS, { useValue: settings });
  own.register(tokens.UPSTREAMS, { useValue: upstreams });
  own.register(tokens.LOGGER, { useValue: logger });
  provide(tokens.REDACT, () => createRedactor(secretsOf(settings, upstreams)));
  provide(tokens.DATABASE, provideDatabase);
  provide(tokens.REGISTER, (from) => createConnectionRegister({ knex: from.resolve(tokens.DATABASE) }));
  provide(tokens.REPOSITORY_STORE, (from) => createRepositoryStore({ knex: from.resolve(tokens.DATABASE) }));
  provide(tokens.QUOTAS, provideQuotas);
  provide(tokens.CACHE, provideCache);
  provide(tokens.GITHUB, provideGitHub);
  provide(tokens.BITBUCKET, (from) => {
    const { bitbucket } = from.resolve(tokens.UPSTREAMS);
    return createBitbucketCodeHost({ ...bitbucket, quotas: from.resolve(tokens.QUOTAS) });
  });
  provide(tokens.DIRECTORY, provideDirectory);
  provide(tokens.GIST_HOST, provideGistHost);
  provide(tokens.GRAPH, provideGraph);
  provide(tokens.READINESS, (from) => createReadiness(from.resolve(tokens.DATABASE)));
  provide(tokens.APP, provideApp);
  return own;
}

function provideDatabase(from: DependencyContainer): Database {
  const logger = from.resolve(tokens.LOGGER);
  const redact = from.resolve(tokens.REDACT);
  return openDatabase(from.resolve(tokens.SETTINGS).databaseUrl, {
    onWarning: (message) => {
      logger.warn({}, `the database says: ${redact(message)}`);
    },
  });
}

/** Servers over one PostgreSQL share what the networks allow; whoever has a database of its own counts for itself. */
function provideQuotas(from: DependencyContainer): QuotaLedger {
  const { engine } = parseDatabaseUrl(from.resolve(tokens.SETTINGS).databaseUrl);
  if (engine === 'sqlite') return createQuotaLedger();
  return createSharedQuotaLedger({ knex: from.resolve(tokens.DATABASE), onFailure: warnOf(from) });
}

/** How what the networks say is kept; absent where it is not. */
function provideCache(from: DependencyContainer): CacheOptions | undefined {
  const { cacheTtlSeconds } = from.resolve(tokens.SETTINGS);
  if (cacheTtlSeconds === 0) return undefined;
  const store = createFactStore({ knex: from.resolve(tokens.DATABASE) });
  const scope = scopeOf(from.resolve(tokens.UPSTREAMS));
  return { ttlMs: cacheTtlSeconds * 1000, store, scope, onFailure: warnOf(from) };
}

/** Tells the operator of what the server does without. */
function warnOf(from: DependencyContainer): (failure: CodetiesError) => void {
  const logger = from.resolve(tokens.LOGGER);
  const redact = from.resolve(tokens.REDACT);
  return (failure) => {
    logger.warn({ code: failure.code, causes: describeCauses(failure, redact) }, 'something goes without the database');
  };
}

function provideGitHub(from: DependencyContainer): GitHub {
  const { tokens: token, ...github } = from.resolve(tokens.UPSTREAMS).github;
  const isCached = from.resolve(tokens.SETTINGS).cacheTtlSeconds > 0;
  const quotas = from.resolve(tokens.QUOTAS);
  return createGitHub({ ...github, token, quotas, ...(!isCached && { conditionalEntries: 0 }) });
}

function provideDirectory(from: DependencyContainer): OrgDirectory {
  const directory = coalescedOrgDirectory(from.resolve(tokens.GITHUB).directory);
  const cache = from.resolve(tokens.CACHE);
  return cache === undefined ? directory : cachedOrgDirectory(directory, cache);
}

function provideGraph(from: DependencyContainer): SocialGraph {
  const { twitter } = from.resolve(tokens.UPSTREAMS);
  const { twitterRowBudget: rowBudget } = from.resolve(tokens.SETTINGS);
  const graph = coalescedSocialGraph(
    createTwitterSocialGraph({ ...twitter, rowBudget, quotas: from.resolve(tokens.QUOTAS) }),
  );
  const cache = from.resolve(tokens.CACHE);
  return cache === undefined ? graph : cachedSocialGraph(graph, cache);
}

/** Gists are given again for a minute at most. */
function provideGistHost(from: DependencyContainer): GistHost {
  const { gistHost } = from.resolve(tokens.GITHUB);
  const seconds = Math.min(MOST_GIST_SECONDS, from.resolve(tokens.SETTINGS).cacheTtlSeconds);
  return seconds === 0 ? gistHost : cacheGists(gistHost, { ttlMs: seconds * 1000 });
}

function provideApp(from: DependencyContainer): Koa<RequestState, RoutingContext> {
  const settings = from.resolve(tokens.SETTINGS);
  const readiness = from.resolve(tokens.READINESS);
  const { codeHost } = from.resolve(tokens.GITHUB);
  return createApp({
    ports: {
      directory: from.resolve(tokens.DIRECTORY),
      graph: from.resolve(tokens.GRAPH),
      register: from.resolve(tokens.REGISTER),
      codeHosts: { github: codeHost, bitbucket: from.resolve(tokens.BITBUCKET) },
      gistHost: from.resolve(tokens.GIST_HOST),
      repositoryStore: from.resolve(tokens.REPOSITORY_STORE),
      quotas: from.resolve(tokens.QUOTAS),
    },
    settings: { ...settings, isSandbox: settings.upstream === 'sandbox' },
    logger: from.resolve(tokens.LOGGER),
    redact: from.resolve(tokens.REDACT),
    canRecord: () => readiness.isMigrated(),
    isReady: () => readiness.isReady(),
  });
}
