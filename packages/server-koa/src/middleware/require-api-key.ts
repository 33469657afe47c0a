import { keyNameOf } from '../access/identify-client.js';
import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';

const publicPaths: ReadonlySet<string> = new Set([
  '/_health',
  '/_ready',
  '/docs',
  '/redoc',
  '/openapi.json',
  '/api.definition.yaml',
]);
const publicFolders = ['/docs/', '/redoc/'];

const refusal = presentErrors(401, ['an API key is needed: send it as "Authorization: Bearer …"'], {
  'WWW-Authenticate': 'Bearer',
});

/** Lets nobody past who was not identified by a key, but to what a machine's keeper and a reader of the docs need. */
export const requireApiKey: AppMiddleware = (context, next) => {
  const path = context.newRouterPath ?? '';
  const isPublic = publicPaths.has(path) || publicFolders.some((folder) => path.startsWith(folder));
  if (isPublic || keyNameOf(context.state) !== undefined) return next();
  send(context, refusal);
  return Promise.resolve();
};
