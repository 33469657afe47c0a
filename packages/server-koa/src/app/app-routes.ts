import { createQuotaLedger, type Reading } from '@codeties/core';
import { docsSites } from '../docs/docs-sites.js';
import { explorerSite } from '../explorer/explorer-site.js';
import type { FailureLog } from '../logging/create-failure-log.js';
import type { Metrics } from '../metrics/metrics.js';
import type { FailurePresentationOptions } from '../presenters/failure-presenter.js';
import { presenterFor } from '../presenters/presenter-for.js';
import { aggregateRoute } from '../routes/aggregate-route.js';
import type { AppRoute } from '../routes/app-route.js';
import { descriptionRoutes } from '../routes/description-routes.js';
import { docsRoutes } from '../routes/docs-routes.js';
import { explorerRoutes } from '../routes/explorer-routes.js';
import { gistRoutes } from '../routes/gist-routes.js';
import { groupRoutes } from '../routes/group-routes.js';
import { healthRoute, readyRoute } from '../routes/health-routes.js';
import { metricsRoute } from '../routes/metrics-route.js';
import { realtimeRoute } from '../routes/realtime-route.js';
import { registerRoute } from '../routes/register-route.js';
import { repositoriesRoute } from '../routes/repositories-route.js';
import { repositoryRoutes } from '../routes/repository-routes.js';
import { upstreamsRoute } from '../routes/upstreams-route.js';
import { createSpending } from '../spending/create-spending.js';
import type { AppOptions } from './app-options.js';

const DEFAULT_TIMEOUT_MS = 10_000;

export interface AppRoutesOptions extends AppOptions {
  readonly metrics: Metrics;
  readonly failures: FailurePresentationOptions;
  readonly logFailure: FailureLog;
}

/** Everything there is to ask for. A path that several of them match is the first one's. */
export function appRoutes(options: AppRoutesOptions): readonly AppRoute[] {
  const { ports, settings = {}, metrics, failures, logFailure } = options;
  const { isReady = () => Promise.resolve(true), canRecord = () => true } = options;
  const { contract = 'plain', upstreamTimeoutMs = DEFAULT_TIMEOUT_MS, apiKeys = [], trustedProxies = 0 } = settings;
  const { codeHosts, gistHost, repositoryStore: store, quotas = createQuotaLedger() } = ports;
  const spending = createSpending(failures.clock);
  const presenter = presenterFor(contract);
  const onReading = (reading: Reading, route: string): void => {
    metrics.observeReading(reading, route);
    spending.add(reading);
  };
  const hasProxies = trustedProxies > 0;
  const calls = { upstreamTimeoutMs, onReading };
  const { gists, anyUser } = gistRoutes({ ...calls, gistHost, hasProxies });
  return [
    realtimeRoute({ ...calls, ports, presenter, canRecord }),
    registerRoute({ register: ports.register, presenter, upstreamTimeoutMs, hasProxies }),
    ...groupRoutes({ ...calls, ports, presenter, failures, logFailure, canRecord }),
    aggregateRoute({ ...calls, codeHosts, presenter, failures, logFailure }),
    repositoriesRoute({ ...calls, host: codeHosts.github, store, presenter }),
    ...repositoryRoutes({ ...calls, host: codeHosts.github, store, canRecord }),
    gists,
    healthRoute(),
    readyRoute(isReady),
    metricsRoute(metrics),
    upstreamsRoute({ quotas, spending }),
    ...descriptionRoutes({ ...settings, contract, hasApiKeys: apiKeys.length > 0 }),
    ...docsSites().flatMap(docsRoutes),
    ...(settings.explorer === true ? explorerRoutes(explorerSite()) : []),
    anyUser,
  ];
}
