import 'reflect-metadata';
import { createConnectionRegister, createRepositoryStore, openDatabase } from '@codeties/store-knex';
import type Koa from 'koa';
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe';
import { createApp } from '../app/create-app.js';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import { createReadiness } from '../lifecycle/create-readiness.js';
import type { Database } from '../lifecycle/database.js';
import type { AppLogger } from '../logging/app-logger.js';
import { createRedactor } from '../logging/create-redactor.js';
import type { Settings, Upstreams } from '../settings/settings.js';
import {
  provideBitbucket,
  provideCache,
  provideDirectory,
  provideGistHost,
  provideGitHub,
  provideGraph,
  provideQuotas,
} from './provide-networks.js';
import { secretsOf } from './secrets-of.js';
import * as tokens from './tokens.js';

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
  provide(tokens.BITBUCKET, provideBitbucket);
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
