import type { ComposedPorts, Database, Redact, TrackedWork, Upstreams } from '@codeties/composition';
import type Koa from 'koa';
import type { InjectionToken } from 'tsyringe';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import type { Readiness } from '../lifecycle/create-readiness.js';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Settings } from '../settings/settings.js';
import type { Tracing } from '../tracing/tracing.js';

/*
 * What the container knows things by. Each token carries the type of what it stands for, so that nobody can take one
 * thing out as another.
 */
export const SETTINGS: InjectionToken<Settings> = Symbol('settings');
export const UPSTREAMS: InjectionToken<Upstreams> = Symbol('upstreams');
export const LOGGER: InjectionToken<SafeLogger> = Symbol('logger');
export const REDACT: InjectionToken<Redact> = Symbol('redact');
export const METRICS: InjectionToken<Metrics> = Symbol('metrics');
export const TRACING: InjectionToken<Tracing | undefined> = Symbol('tracing');
export const DATABASE: InjectionToken<Database> = Symbol('database');
export const PORTS: InjectionToken<ComposedPorts> = Symbol('ports');
export const WORK: InjectionToken<TrackedWork> = Symbol('work under way');
export const READINESS: InjectionToken<Readiness> = Symbol('readiness');
export const APP: InjectionToken<Koa<RequestState, RoutingContext>> = Symbol('app');
