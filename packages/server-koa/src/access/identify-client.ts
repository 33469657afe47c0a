import type { AppMiddleware, RequestState } from '../http/app-context.js';
import { ANONYMOUS, type ApiKey } from './api-key.js';
import { findApiKey } from './find-api-key.js';

/** Notes who asks: by the name of the key, and of whoever has none not even the address, which is nobody's business. */
export function identifyClient(keys: readonly ApiKey[]): AppMiddleware {
  return (context, next) => {
    const key = keys.length === 0 ? undefined : findApiKey(context.req.headers.authorization, keys);
    context.state.client = key?.name ?? ANONYMOUS;
    return next();
  };
}

/** The name of the key that a request came with; undefined where it had none, or a wrong one. */
export function keyNameOf({ client }: RequestState): string | undefined {
  return client === ANONYMOUS ? undefined : client;
}
