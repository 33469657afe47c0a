import { timingSafeEqual } from 'node:crypto';
import { digestOf, type ApiKey } from './api-key.js';

/**
 * The key that an `Authorization` header holds, or undefined. Digests are of one length, and every one of them is compared:
 * time tells neither a key nor how much of it was right.
 */
export function findApiKey(authorization: string | undefined, keys: readonly ApiKey[]): ApiKey | undefined {
  const [, text] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (text === undefined) return undefined;
  const given = digestOf(text);
  let found: ApiKey | undefined;
  for (const key of keys) {
    if (timingSafeEqual(key.digest, given)) found = key;
  }
  return found;
}
