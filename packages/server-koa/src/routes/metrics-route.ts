import type { Metrics } from '../metrics/metrics.js';
import type { AppRoute } from './app-route.js';

/** `GET /metrics`, for Prometheus. */
export function metricsRoute(metrics: Metrics): AppRoute {
  return {
    name: 'metrics',
    apiPath: '/metrics',
    path: '/metrics',
    get: async (context) => {
      const body = await metrics.expose();
      context.set('Content-Type', metrics.contentType);
      context.body = body;
    },
  };
}
