import { docsSites } from '../docs/docs-sites.js';
import type { Metrics } from '../metrics/create-metrics.js';
import { presenterFor } from '../presenters/presenter-for.js';
import type { AppRoute } from '../routes/app-route.js';
import { descriptionRoutes } from '../routes/description-routes.js';
import { docsRoutes } from '../routes/docs-routes.js';
import { healthRoute, readyRoute } from '../routes/health-routes.js';
import { metricsRoute } from '../routes/metrics-route.js';
import { realtimeRoute } from '../routes/realtime-route.js';
import { registerRoute } from '../routes/register-route.js';
import type { AppOptions } from './app-options.js';

const DEFAULT_TIMEOUT_MS = 10_000;

/** Everything there is to ask for. */
export function appRoutes(options: AppOptions & { readonly metrics: Metrics }): readonly AppRoute[] {
  const { ports, settings = {}, metrics, isReady = () => Promise.resolve(true), canRecord = () => true } = options;
  const { contract = 'plain', upstreamTimeoutMs = DEFAULT_TIMEOUT_MS, apiKeys = [] } = settings;
  const presenter = presenterFor(contract);
  const onReading = metrics.observeReading.bind(metrics);
  return [
    realtimeRoute({ ports, presenter, upstreamTimeoutMs, onReading, canRecord }),
    registerRoute({ register: ports.register, presenter, upstreamTimeoutMs }),
    healthRoute(),
    readyRoute(isReady),
    metricsRoute(metrics),
    ...descriptionRoutes({ contract, hasApiKeys: apiKeys.length > 0 }),
    ...docsSites().flatMap(docsRoutes),
  ];
}
