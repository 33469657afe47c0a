import type { AppMiddleware } from '../http/app-context.js';
import type { SafeLogger } from '../logging/create-safe-logger.js';

/** Tells once of a proxy that nobody has told the server of: all that it asks for counts as one client's. */
export function warnOfProxies(logger: SafeLogger): AppMiddleware {
  let isTold = false;
  return (context, next) => {
    if (!isTold && context.req.headers['x-forwarded-for'] !== undefined) {
      isTold = true;
      logger.warn(
        {},
        'X-Forwarded-For came and is not believed: where a proxy is in front, set TRUSTED_PROXIES, or all that it asks for counts as one client',
      );
    }
    return next();
  };
}
