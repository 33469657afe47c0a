import { createHmac, timingSafeEqual } from 'node:crypto';
import type { OAuthKeys } from '../credentials.js';
import type { NetworkRequest } from '../http/answer.js';

/**
 * Whether the request carries an OAuth 1.0a signature (HMAC-SHA1, RFC 5849) made with these keys for this very method
 * and URL. How old it is is not looked at, so that a client with a clock of its own can be tested.
 */
export function isSignedWith(keys: OAuthKeys, { method, url, headers }: NetworkRequest): boolean {
  const header = oauthParameters(headers['authorization'] ?? '');
  if (header.get('oauth_consumer_key') !== keys.apiKey || header.get('oauth_token') !== keys.accessToken) return false;
  if (header.get('oauth_signature_method') !== 'HMAC-SHA1') return false;
  if (!/^\d+$/.test(header.get('oauth_timestamp') ?? '') || (header.get('oauth_nonce') ?? '') === '') return false;
  const signature = Buffer.from(header.get('oauth_signature') ?? '', 'base64');
  const signed = [...header, ...url.searchParams].filter(([name]) => name !== 'oauth_signature' && name !== 'realm');
  const parameters = signed
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    // By bytes, as the RFC wants it; all is ASCII here. No parameter comes twice with `=` sorting otherwise.
    .sort((one, other) => (one < other ? -1 : 1))
    .join('&');
  const base = [method.toUpperCase(), `${url.origin}${url.pathname}`, parameters].map(encode).join('&');
  const key = `${encode(keys.apiSecretKey)}&${encode(keys.accessTokenSecret)}`;
  const expected = createHmac('sha1', key).update(base).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected);
}

function oauthParameters(authorization: string): Map<string, string> {
  const parameters = new Map<string, string>();
  if (!/^oauth /i.test(authorization)) return parameters;
  for (const [, name = '', value = ''] of authorization.slice('oauth '.length).matchAll(/([^\s=,]+)="([^"]*)"/g)) {
    parameters.set(decode(name), decode(value));
  }
  return parameters;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
