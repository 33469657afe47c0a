import type { AppContext } from './app-context.js';
import type { Presentation } from './presentation.js';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Makes a presentation the answer of a request. */
export function send(context: AppContext, { status, body, headers }: Presentation): void {
  context.status = status;
  context.set('Content-Type', JSON_TYPE);
  if (headers) context.set(headers);
  context.body = body;
}
