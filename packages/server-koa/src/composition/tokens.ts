import type { GitHub } from '@codeties/adapters-github';
import type {
  CodeHost,
  ConnectionRegister,
  GistHost,
  OrgDirectory,
  QuotaLedger,
  RepositoryStore,
  SocialGraph,
} from '@codeties/core';
import type { CacheOptions } from '@codeties/decorators';
import type Koa from 'koa';
import type { InjectionToken } from 'tsyringe';
import type { RequestState, RoutingContext } from '../http/app-context.js';
import type { Readiness } from '../lifecycle/create-readiness.js';
import type { Database } from '../lifecycle/database.js';
import type { Redact } from '../logging/create-redactor.js';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Settings, Upstreams } from '../settings/settings.js';
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
export const REGISTER: InjectionToken<ConnectionRegister> = Symbol('connection register');
export const REPOSITORY_STORE: InjectionToken<RepositoryStore> = Symbol('repository store');
export const QUOTAS: InjectionToken<QuotaLedger> = Symbol('quotas');
export const CACHE: InjectionToken<CacheOptions | undefined> = Symbol('cache');
export const GITHUB: InjectionToken<GitHub> = Symbol('github');
export const BITBUCKET: InjectionToken<CodeHost> = Symbol('bitbucket');
export const GIST_HOST: InjectionToken<GistHost> = Symbol('gist host');
export const DIRECTORY: InjectionToken<OrgDirectory> = Symbol('directory');
export const GRAPH: InjectionToken<SocialGraph> = Symbol('social graph');
export const READINESS: InjectionToken<Readiness> = Symbol('readiness');
export const APP: InjectionToken<Koa<RequestState, RoutingContext>> = Symbol('app');
