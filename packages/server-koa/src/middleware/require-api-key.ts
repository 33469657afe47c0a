import { createHash, timingSafeEqual } from 'node:crypto';
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

/** Lets nobody past without one of the keys, but to what a machine's keeper and a reader of the docs need. */
export function requireApiKey(keys: readonly string[]): AppMiddleware {
  const digests = keys.map(digest);
  return (context, next) => {
    const path = context.newRouterPath ?? '';
    const isPublic = publicPaths.has(path) || publicFolders.some((folder) => path.startsWith(folder));
    if (isPublic || isKnown(context.req.headers.authorization, digests)) return next();
    send(context, refusal);
    return Promise.resolve();
  };
}

/** Digests are of one length, and every one of them is compared: time tells neither a key nor how much of it was right. */
function isKnown(authorization: string | undefined, digests: readonly Buffer[]): boolean {
  const [, key] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (key === undefined) return false;
  const given = digest(key);
  return digests.reduce((isFound, known) => timingSafeEqual(known, given) || isFound, false);
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
