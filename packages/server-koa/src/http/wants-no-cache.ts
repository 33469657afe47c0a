import type { IncomingMessage } from 'node:http';

/** Whether a client wants to hear it from the networks themselves. */
export function wantsNoCache({ headers }: IncomingMessage): boolean {
  const control = headers['cache-control'];
  return control !== undefined && /(?:^|[\s,])no-cache(?:$|[\s,])/i.test(control);
}
