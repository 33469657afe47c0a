import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors, type Presentation } from '../http/presentation.js';
import { send } from '../http/send.js';
import { clientAddress } from './client-address.js';
import { createClientLimiter } from './create-client-limiter.js';
import { keyNameOf } from './identify-client.js';
import { tooOften } from './refusals.js';

export interface LimitRateOptions {
  /** What one client may ask in a minute. */
  readonly perMinute: number;
  /** How many proxies stand in front. */
  readonly trustedProxies: number;
  /** How many addresses are counted one by one that turn up anew in a minute. */
  readonly mostNewAddresses?: number | undefined;
}

/**
 * Lets each client ask so often in a minute, and says in every answer what is left. A client is a key, or an address where there
 * is no key or a wrong one, so that keys cannot be guessed any faster. Keys are as few as the operator gave out, and are counted
 * apart: however many addresses ask, that takes nothing from a key.
 */
export function limitRate({ perMinute, trustedProxies, mostNewAddresses }: LimitRateOptions): AppMiddleware {
  const countKey = createClientLimiter({ perMinute, mostNewClients: Infinity });
  const countAddress = createClientLimiter({ perMinute, mostNewClients: mostNewAddresses });
  const limit = String(perMinute);
  const policy = `${limit};w=60`;
  return async (context, next) => {
    const { req, res, state } = context;
    const key = keyNameOf(state);
    const counted = key === undefined ? countAddress(clientAddress(req, trustedProxies)) : countKey(key);
    const { isExceeded, remaining, seconds } = await counted;
    res.setHeader('RateLimit-Limit', limit);
    res.setHeader('RateLimit-Remaining', String(remaining));
    res.setHeader('RateLimit-Reset', String(seconds));
    res.setHeader('RateLimit-Policy', policy);
    if (isExceeded) send(context, refusal(perMinute, seconds));
    else await next();
  };
}

function refusal(perMinute: number, seconds: number): Presentation {
  return presentErrors(429, [tooOften(perMinute, seconds)], { 'Retry-After': String(seconds) });
}
