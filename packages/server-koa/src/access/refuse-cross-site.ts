import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';

const refusal = presentErrors(403, [
  'a page of another site may not ask this server: follow a link to it, or ask from a program',
]);

/**
 * Answers no page of another site, which could not read the answer and yet spend what it costs. A link that a person follows is
 * let through. Only browsers send these headers, and pages cannot change them.
 */
export const refuseCrossSite: AppMiddleware = (context, next) => {
  const { headers, method } = context.req;
  if (headers['sec-fetch-site'] !== 'cross-site') return next();
  const isLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (isLink && method === 'GET') return next();
  send(context, refusal);
  return Promise.resolve();
};
