import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors, type Presentation } from '../http/presentation.js';
import { send } from '../http/send.js';
import { clientAddress } from './client-address.js';
import { createClientLimiter } from './create-client-limiter.js';
import { keyNameOf } from './identify-client.js';

export interface LimitRateOptions {
  /** What one client may ask in a minute. */
  readonly perMinute: number;
  /** How many proxies stand in front. */
  readonly trustedProxies: number;
}

/** Whoever keeps the machine has to hear how it does, however busy it is. */
const exempt: ReadonlySet<string> = new Set(['/_health', '/_ready']);

/**
 * Lets each client ask so often in a minute, and says in every answer what is left. A client is a key, or an address where there
 * is no key or a wrong one, so that keys cannot be guessed any faster.
 */
export function limitRate({ perMinute, trustedProxies }: LimitRateOptions): AppMiddleware {
  const count = createClientLimiter({ perMinute });
  const limit = String(perMinute);
  const policy = `${limit};w=60`;
  return async (context, next) => {
    if (exempt.has(context.newRouterPath ?? '')) {
      await next();
      return;
    }
    const { req, res, state } = context;
    // An address has a point or a colon in it, which no name of a key has.
    const client = keyNameOf(state) ?? clientAddress(req, trustedProxies);
    const { isExceeded, remaining, seconds } = await count(client);
    res.setHeader('RateLimit-Limit', limit);
    res.setHeader('RateLimit-Remaining', String(remaining));
    res.setHeader('RateLimit-Reset', String(seconds));
    res.setHeader('RateLimit-Policy', policy);
    if (isExceeded) send(context, refusal(perMinute, seconds));
    else await next();
  };
}

function refusal(perMinute: number, seconds: number): Presentation {
  const sentence = `more than ${perMinute} requests in a minute: try again in ${seconds} s`;
  return presentErrors(429, [sentence], { 'Retry-After': String(seconds) });
}
