import 'reflect-metadata';
import { createGitHubOrgDirectory } from '@codeties/adapters-github';
import { createTwitterSocialGraph } from '@codeties/adapters-twitter';
import type { ConnectionPorts, ConnectionRegister, OrgDirectory, SocialGraph } from '@codeties/core';
import { createConnectionRegister, openDatabase } from '@codeties/store-knex';
import type Koa from 'koa';
import { container, instanceCachingFactory, type DependencyContainer } from 'tsyringe';
import { createApp } from '../app/create-app.js';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import { createReadiness, type Readiness } from '../lifecycle/create-readiness.js';
import type { AppLogger } from '../logging/app-logger.js';
import { createRedactor, type Redact } from '../logging/create-redactor.js';
import type { Settings, Upstreams } from '../settings/settings.js';
import { secretsOf } from './secrets-of.js';
import * as tokens from './tokens.js';

export type Database = ReturnType<typeof openDatabase>;

export interface ContainerOptions {
  readonly settings: Settings;
  /** The networks to ask: those of the settings, or the sandbox's. */
  readonly upstreams: Upstreams;
  readonly logger: AppLogger;
}

/** Who gets what: the only place that knows which adapter stands behind which port. */
export function createContainer({ settings, upstreams, logger }: ContainerOptions): DependencyContainer {
  const own = container.createChildContainer();
  const provide = (token: symbol, make: (from: DependencyContainer) => unknown): void => {
    own.register(token, { useFactory: instanceCachingFactory(make) });
  };
  own.register<Settings>(tokens.SETTINGS, { useValue: settings });
  own.register<Upstreams>(tokens.UPSTREAMS, { useValue: upstreams });
  own.register<AppLogger>(tokens.LOGGER, { useValue: logger });
  provide(tokens.REDACT, () => createRedactor(secretsOf(settings, upstreams)));
  provide(tokens.DATABASE, provideDatabase);
  provide(tokens.REGISTER, (from) => createConnectionRegister({ knex: from.resolve<Database>(tokens.DATABASE) }));
  provide(tokens.DIRECTORY, (from) => provideDirectory(from, settings.cacheTtlSeconds > 0));
  provide(tokens.UNCACHED_DIRECTORY, (from) => provideDirectory(from, false));
  provide(tokens.GRAPH, (from) => {
    const { twitter } = from.resolve<Upstreams>(tokens.UPSTREAMS);
    return createTwitterSocialGraph({ ...twitter, rowBudget: settings.twitterRowBudget });
  });
  provide(tokens.READINESS, (from) => createReadiness(from.resolve<Database>(tokens.DATABASE)));
  provide(tokens.APP, provideApp);
  return own;
}

function provideDatabase(from: DependencyContainer): Database {
  const logger = from.resolve<AppLogger>(tokens.LOGGER);
  const redact = from.resolve<Redact>(tokens.REDACT);
  return openDatabase(from.resolve<Settings>(tokens.SETTINGS).databaseUrl, {
    onWarning: (message) => {
      logger.warn({}, `the database says: ${redact(message)}`);
    },
  });
}

/** What is kept is only ever used after GitHub has said that it still holds. */
function provideDirectory(from: DependencyContainer, isCached: boolean): OrgDirectory {
  const { github } = from.resolve<Upstreams>(tokens.UPSTREAMS);
  return createGitHubOrgDirectory({ ...github, ...(!isCached && { conditionalEntries: 0 }) });
}

function provideApp(from: DependencyContainer): Koa<RequestState, RoutingContext> {
  const settings = from.resolve<Settings>(tokens.SETTINGS);
  const portsWith = (directory: symbol): ConnectionPorts => ({
    directory: from.resolve<OrgDirectory>(directory),
    graph: from.resolve<SocialGraph>(tokens.GRAPH),
    register: from.resolve<ConnectionRegister>(tokens.REGISTER),
  });
  return createApp({
    ports: portsWith(tokens.DIRECTORY),
    uncachedPorts: portsWith(tokens.UNCACHED_DIRECTORY),
    settings: { ...settings, isSandbox: settings.upstream === 'sandbox' },
    logger: from.resolve<AppLogger>(tokens.LOGGER),
    redact: from.resolve<Redact>(tokens.REDACT),
    isReady: () => from.resolve<Readiness>(tokens.READINESS).isReady(),
  });
}
