import type { IncomingHttpHeaders } from 'node:http';
import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import { refusals } from './refusals.js';

const refusal = presentErrors(403, [refusals.crossSite]);

/**
 * Answers no page of another site, which could not read the answer and yet spend what it costs. A link that a person follows is
 * let through. Only browsers send these headers, and pages cannot change them.
 */
export const refuseCrossSite: AppMiddleware = (context, next) => {
  const { headers, method } = context.req;
  if (!isCrossSite(headers)) return next();
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (isLink && method === 'GET') return next();
  send(context, refusal);
  return Promise.resolve();
};

/** Over plain HTTP browsers say so to their own machine only. To others they say nothing but whose page asks, and not always. */
function isCrossSite({ 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === 'cross-site';
  return origin !== undefined && !isOriginOf(origin, host);
}

function isOriginOf(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: asking } = new URL(origin);
  // A port that goes without saying may be said all the same.
  const asked = `${protocol}//${host}`;
  return asking !== '' && URL.canParse(asked) && new URL(asked).host === asking;
}
