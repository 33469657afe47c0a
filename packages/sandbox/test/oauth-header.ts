import { createHmac } from 'node:crypto';
import type { OAuthKeys } from '../src/index.js';

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

function signature(method: string, href: string, keys: OAuthKeys, oauth: readonly [string, string][]): string {
  const url = new URL(href);
  const parameters = [...oauth, ...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const base = [method, `${url.origin}${url.pathname}`, parameters].map(encode).join('&');
  const key = `${encode(keys.apiSecretKey)}&${encode(keys.accessTokenSecret)}`;
  return createHmac('sha1', key).update(base).digest('base64');
}

/** The `Authorization` header of a request signed with these keys. */
export function oauthHeader(method: string, href: string, keys: OAuthKeys): string {
  const oauth: [string, string][] = [
    ['oauth_consumer_key', keys.apiKey],
    ['oauth_nonce', 'nonce'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', '1767225600'],
    ['oauth_token', keys.accessToken],
    ['oauth_version', '1.0'],
  ];
  const all = [...oauth, ['oauth_signature', signature(method, href, keys, oauth)] as const];
  return `OAuth ${all.map(([name, value]) => `${encode(name)}="${encode(value)}"`).join(', ')}`;
}
