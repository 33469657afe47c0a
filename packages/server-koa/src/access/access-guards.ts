import type { AppSettings } from '../app/app-options.js';
import type { AppMiddleware } from '../http/app-context.js';
import { requireApiKey } from '../middleware/require-api-key.js';
import { identifyClient } from './identify-client.js';
import { limitRate } from './limit-rate.js';
import { refuseCrossSite } from './refuse-cross-site.js';
import { refuseForeignHosts } from './refuse-foreign-hosts.js';

/**
 * What stands before the routes, in the order in which a request passes it. Whoever has no key is counted before being turned
 * away, so that guessing keys is limited like everything else.
 */
export function accessGuards(settings: AppSettings): readonly AppMiddleware[] {
  const { apiKeys = [], rateLimitPerMinute: perMinute = 0, trustedProxies = 0 } = settings;
  return [
    identifyClient(apiKeys),
    ...(settings.refuseForeignHosts === true ? [refuseForeignHosts()] : []),
    ...(settings.refuseCrossSite === true ? [refuseCrossSite] : []),
    ...(perMinute > 0 ? [limitRate({ perMinute, trustedProxies })] : []),
    ...(apiKeys.length > 0 ? [requireApiKey] : []),
  ];
}
