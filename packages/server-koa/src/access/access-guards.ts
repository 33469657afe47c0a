import type { AppSettings } from '../app/app-options.js';
import type { AppMiddleware } from '../http/app-context.js';
import type { SafeLogger } from '../logging/create-safe-logger.js';
import { requireApiKey } from '../middleware/require-api-key.js';
import { identifyClient } from './identify-client.js';
import { limitRate } from './limit-rate.js';
import { isUnguarded } from './open-paths.js';
import { refuseCrossSite } from './refuse-cross-site.js';
import { refuseForeignHosts } from './refuse-foreign-hosts.js';
import { warnOfProxies } from './warn-of-proxies.js';

/**
 * What stands before the routes, in the order in which a request passes it. Whoever has no key is counted before being turned
 * away, so that guessing keys is limited like everything else.
 */
export function accessGuards(settings: AppSettings, logger: SafeLogger): readonly AppMiddleware[] {
  const { apiKeys = [], rateLimitPerMinute: perMinute = 0, trustedProxies = 0 } = settings;
  const guards = [
    ...(settings.refuseForeignHosts === true ? [refuseForeignHosts()] : []),
    ...(settings.refuseCrossSite === true ? [refuseCrossSite] : []),
    ...(perMinute > 0 && trustedProxies === 0 ? [warnOfProxies(logger)] : []),
    ...(perMinute > 0 ? [limitRate({ perMinute, trustedProxies })] : []),
    ...(apiKeys.length > 0 ? [requireApiKey] : []),
  ];
  return [identifyClient(apiKeys), ...guards.map(butForKeepers)];
}

/** The same guard, which lets everybody past to what a machine's keeper asks for. */
function butForKeepers(guard: AppMiddleware): AppMiddleware {
  return async (context, next) => {
    if (isUnguarded(context.newRouterPath ?? '')) await next();
    else await guard(context, next);
  };
}
