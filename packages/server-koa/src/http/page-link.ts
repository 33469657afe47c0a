import type { IncomingMessage } from 'node:http';
import { rawPath } from './raw-path.js';

/** A name or an address, and a port. Whatever else a client calls its host does not go into a header of ours. */
const safeHost = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** What proxies say of whom they ask for, whether the server was told of them or not. */
const ofProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'via'] as const;

export interface PageLinkOptions {
  readonly parameters: Readonly<Record<string, string | number>>;
  /** `next` where it is absent. */
  readonly relation?: string | undefined;
  /** Whether proxies stand in front. */
  readonly hasProxies: boolean;
}

/** A link for the `Link` header, which leads to another page of what was asked for. */
export function pageLink(request: IncomingMessage, options: PageLinkOptions): string {
  const { parameters, relation = 'next', hasProxies } = options;
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const origin = hasProxies || ofProxies.some((name) => request.headers[name] !== undefined) ? '' : originOf(request);
  return `<${origin}${toAscii(rawPath(request.url ?? ''))}?${query.join('&')}>; rel="${relation}"`;
}

/**
 * Nothing where the host cannot be trusted to be one: a link without it is relative, and means the same. Through a proxy it is
 * relative too: who came to that by TLS and follows a link without would show the network its key.
 */
function originOf({ headers, socket }: IncomingMessage): string {
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
