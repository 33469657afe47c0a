import 'reflect-metadata';
import { trackWork, type Database, type Upstreams } from '@codeties/composition';
import { openDatabase } from '@codeties/store-knex';
import type Koa from 'koa';
import { container, instanceCachingFactory, type DependencyContainer, type InjectionToken } from 'tsyringe';
import { createApp } from '../app/create-app.js';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import { createReadiness, type Readiness } from '../lifecycle/create-readiness.js';
import type { AppLogger } from '../logging/app-logger.js';
import { calmStoreFailures } from '../logging/calm-store-failures.js';
import { createSafeLogger } from '../logging/create-safe-logger.js';
import { createMetrics } from '../metrics/create-metrics.js';
import type { Settings } from '../settings/settings.js';
import type { Tracing } from '../tracing/tracing.js';
import { providePorts } from './provide-ports.js';
import { redactorOf } from './redactor-of.js';
import * as tokens from './tokens.js';

export interface ContainerOptions {
  readonly settings: Settings;
  /** The networks to ask: those of the settings, or the sandbox's. */
  readonly upstreams: Upstreams;
  readonly logger: AppLogger;
  readonly tracing?: Tracing | undefined;
}

/** Who gets what: the only place that knows what stands behind what the server asks for. */
export function createContainer({ settings, upstreams, logger, tracing }: ContainerOptions): DependencyContainer {
  const own = container.createChildContainer();
  // What a token stands for is the token's to say, so nothing is inferred from what is made.
  const provide = <T>(token: InjectionToken<T>, make: (from: DependencyContainer) => NoInfer<T>): void => {
    own.register<T>(token, { useFactory: instanceCachingFactory(make) });
  };
  own.register(tokens.SETTINGS, { useValue: settings });
  own.register(tokens.UPSTREAMS, { useValue: upstreams });
  provide(tokens.REDACT, () => redactorOf(settings, upstreams));
  provide(tokens.LOGGER, (from) => createSafeLogger(calmStoreFailures(logger), from.resolve(tokens.REDACT)));
  provide(tokens.METRICS, () => createMetrics());
  provide(tokens.TRACING, () => tracing);
  provide(tokens.DATABASE, provideDatabase);
  provide(tokens.WORK, () => trackWork());
  provide(tokens.PORTS, providePorts);
  provide(tokens.READINESS, provideReadiness);
  provide(tokens.APP, provideApp);
  return own;
}

function provideDatabase(from: DependencyContainer): Database {
  const logger = from.resolve(tokens.LOGGER);
  return openDatabase(from.resolve(tokens.SETTINGS).databaseUrl, {
    onWarning: (message) => {
      // The rest is where in its driver that was.
      const [firstLine = ''] = message.split('\n');
      logger.warn({ code: 'store_unavailable', causes: [firstLine] }, 'a connection to the database failed');
    },
  });
}

function provideReadiness(from: DependencyContainer): Readiness {
  return createReadiness({ database: from.resolve(tokens.DATABASE), logger: from.resolve(tokens.LOGGER) });
}

function provideApp(from: DependencyContainer): Koa<RequestState, RoutingContext> {
  const settings = from.resolve(tokens.SETTINGS);
  const readiness = from.resolve(tokens.READINESS);
  return createApp({
    ports: from.resolve(tokens.PORTS),
    settings: { ...settings, isSandbox: settings.upstream === 'sandbox' },
    logger: from.resolve(tokens.LOGGER),
    redact: from.resolve(tokens.REDACT),
    metrics: from.resolve(tokens.METRICS),
    tracing: from.resolve(tokens.TRACING),
    canRecord: () => readiness.canRecord(),
    isReady: () => readiness.isReady(),
  });
}
