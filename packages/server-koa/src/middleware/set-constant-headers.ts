import { randomUUID } from 'node:crypto';
import type { AppMiddleware } from '../http/app-context.js';
import { NO_PAGE_POLICY } from '../http/page-policy.js';

const acceptableId = /^[\w.:-]{1,100}$/;

/** Headers that say the same of every answer. A page that is served puts a policy of its own in the place of this one. */
export function constantHeaders(isSandbox: boolean): Readonly<Record<string, string>> {
  return {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': NO_PAGE_POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(isSandbox && { 'Codeties-Upstream': 'sandbox' }),
  };
}

/** Puts them on every answer, and the id by which a failure is found in the log: the client's own where it has one. */
export function setConstantHeaders(isSandbox: boolean): AppMiddleware {
  const headers = Object.entries(constantHeaders(isSandbox));
  return (context, next) => {
    const given = context.req.headers['x-request-id'];
    const id = typeof given === 'string' && acceptableId.test(given) ? given : randomUUID();
    context.state.requestId = id;
    context.state.route = 'none';
    for (const [name, value] of headers) context.res.setHeader(name, value);
    context.res.setHeader('X-Request-Id', id);
    return next();
  };
}
