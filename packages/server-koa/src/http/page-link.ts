import type { IncomingMessage } from 'node:http';
import { rawPath } from './raw-path.js';

/** A name or an address, and a port. Whatever else a client calls its host does not go into a header of ours. */
const safeHost = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** A link for the `Link` header, which leads to another page of what was asked for. */
export function pageLink(
  request: IncomingMessage,
  parameters: Readonly<Record<string, string | number>>,
  relation = 'next',
): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `<${origin(request)}${toAscii(rawPath(request.url ?? ''))}?${query.join('&')}>; rel="${relation}"`;
}

/** Nothing where the host cannot be trusted to be one: a link without it is relative, and means the same. */
function origin({ headers, socket }: IncomingMessage): string {
  const { host } = headers;
  if (host === undefined || !safeHost.test(host)) return '';
  return `${'encrypted' in socket ? 'https' : 'http'}://${host}`;
}

function toAscii(path: string): string {
  return path.replace(
    /[^\x21-\x7e]|[<>"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
