import { keyNameOf } from '../access/identify-client.js';
import { isOpen } from '../access/open-paths.js';
import { refusals } from '../access/refusals.js';
import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';

const refusal = presentErrors(401, [refusals.noKey], { 'WWW-Authenticate': 'Bearer' });

/** Lets nobody past who was not identified by a key, but to what a machine's keeper and a reader of the docs need. */
export const requireApiKey: AppMiddleware = (context, next) => {
  if (isOpen(context.newRouterPath ?? '') || keyNameOf(context.state) !== undefined) return next();
  send(context, refusal);
  return Promise.resolve();
};
