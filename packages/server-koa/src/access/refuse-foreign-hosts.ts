import type { AppMiddleware } from '../http/app-context.js';
import { presentErrors } from '../http/presentation.js';
import { send } from '../http/send.js';
import { isLoopback } from '../settings/is-loopback.js';
import { refusals } from './refusals.js';

const hostFormat = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/i;

/** With a dot at its end a name is the same one. */
const ownName = /^(?:.+\.)?localhost\.?$/i;

const refusal = presentErrors(421, [refusals.foreignHost]);

/**
 * Answers nobody who takes the server for another one. A web page can make its own name lead to this machine, and then read
 * whatever a server here answers; the name it asks for is what gives it away.
 */
export function refuseForeignHosts(): AppMiddleware {
  // A client calls the server the same each time, and looking closely at a name takes longer than anything else here.
  let lastOwn: string | undefined;
  return (context, next) => {
    const { host } = context.req.headers;
    if (host === undefined || host === lastOwn) return next();
    if (isOwnHost(host)) {
      lastOwn = host;
      return next();
    }
    send(context, refusal);
    return Promise.resolve();
  };
}

/** Whether a `Host` header names this machine, in words that only this machine answers to. */
export function isOwnHost(host: string): boolean {
  const [, address, name] = hostFormat.exec(host) ?? [];
  const asked = address ?? name;
  return asked !== undefined && (isLoopback(asked) || ownName.test(asked));
}
